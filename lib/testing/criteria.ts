// A criterion is one file: what it is called, what it asks and what it says stands there, and nowhere else.
import type { SourceFile } from "./house";
import { placedIn } from "./nodes";

const folder = /^lib\/lifecycle\/criteria\//;
/** `design-value.rules.ts` holds `design.value`, and of a family whatever begins so. */
const own = /^lib\/lifecycle\/criteria\/(design|development|deployment|operation)-([a-z-]+)\.rules\.ts$/;
const isTest = (path: string) => /\.test\.|\.spec\.|^lib\/testing\/|^bench\//.test(path);
const ofLifecycle = /^(lib|components)\/lifecycle\/|^app\/.*\/lifecycle\//;

/** @param ids of all criteria. @param causes that nothing else is called by */
export function criteriaBroken(
  files: readonly SourceFile[],
  { ids, causes }: { ids: readonly string[]; causes: readonly string[] },
): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => [...misplaced(file), ...(folder.test(file.path) ? [] : named(file, ids, causes))]);
}

/** Makers of criteria elsewhere, and files of one that hold another, several or none. */
function misplaced({ path, source }: SourceFile): string[] {
  const made = [...source.matchAll(/\bcriterion\(\{\s*id: ["`]([^"`]+)["`]/g)].map(([, id = ""]) => id);
  const [, gate, topic] = own.exec(path) ?? [];
  if (!gate) return made.map((id) => `${path} makes ${id}`);
  const id = `${gate}.${topic}`;
  const isIts = made.length === 1 && (made[0] === id || made[0]?.startsWith(`${id}.`));
  return isIts ? [] : [`${path} makes ${made.join(", ") || "no criterion"}, not ${id} alone`];
}

function named({ path, source }: SourceFile, ids: readonly string[], causes: readonly string[]): string[] {
  const known = [...ids, ...(ofLifecycle.test(path) ? causes : [])];
  if (!known.some((word) => source.includes(word))) return [];
  return placedIn(path, source).flatMap(({ node }) =>
    node.type === "Literal" && known.some((word) => word === node.value) ? [`${path} names ${String(node.value)}`] : [],
  );
}
