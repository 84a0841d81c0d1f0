// An event is defined in one file and written by one: no other names its kind, makes one, or puts a row among the events.
import type { SourceFile } from "./house";
import { placedIn } from "./nodes";

const isTest = (path: string) => /\.test\.|\.spec\.|^(lib\/testing|bench|e2e)\//.test(path);
const isOfEvents = (path: string) => /^lib\/.+[/.]events\.ts$/.test(path);

/** Stand left of the domain that defines what they name; that there are such kinds is held in lib/event-lines.test.ts. */
const farLeft = ["lib/events/rules.ts", "lib/reviews/facts.rules.ts"];

/**
 * @param kinds of the events that there are, without those that something else is called by too
 * @param known the names under which the registry has them
 */
export function eventsBroken(
  files: readonly SourceFile[],
  { kinds, known }: { kinds: readonly string[]; known: readonly string[] },
): string[] {
  const own = files.filter(({ path }) => !isTest(path));
  return [
    ...own.filter(({ path }) => isOfEvents(path)).flatMap((file) => misnamed(file, known)),
    ...own.filter(({ path }) => !isOfEvents(path)).flatMap((file) => [...made(file), ...named(file, kinds)]),
    ...own.flatMap(({ path, source }) =>
      /\binsert\(\s*events\s*\)|insert into events\b/.test(source) && path !== "lib/events/record.ts"
        ? [`${path} writes a row of events`]
        : [],
    ),
  ];
}

/** A definition is called as its kind is, and stands in the registry. */
function misnamed({ path, source }: SourceFile, known: readonly string[]): string[] {
  const exported = [...source.matchAll(/^export const (\w+) = (?:event\(\s*"([^"]+)")?/gm)];
  return exported.flatMap(([, name = "", kind]) => {
    if (kind === undefined) return path === registry ? [] : [`${path} exports ${name}, which is no event`];
    if (name !== camel(kind)) return [`${path} calls ${kind} ${name}`];
    return known.includes(name) ? [] : [`${path} defines ${kind}, which the registry lacks`];
  });
}

const registry = "lib/admin/audit/events.ts";

const camel = (kind: string) => kind.replaceAll(/[._]([a-z])/g, (_, letter: string) => letter.toUpperCase());

const made = ({ path, imports, source }: SourceFile): string[] =>
  imports.some(({ to }) => to === "lib/kernel/event") && /\bevent\(\s*"/.test(source) ? [`${path} makes an event`] : [];

function named({ path, source }: SourceFile, kinds: readonly string[]): string[] {
  if (farLeft.includes(path) || !kinds.some((kind) => source.includes(kind))) return [];
  return placedIn(path, source).flatMap(({ node }) =>
    node.type === "Literal" && kinds.some((kind) => kind === node.value) ? [`${path} names ${String(node.value)}`] : [],
  );
}
