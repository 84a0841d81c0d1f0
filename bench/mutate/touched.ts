// Which test files enter which function: from one run of the whole suite with a mark at the head of each function.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isFunction, nodeOf, placedIn } from "@/lib/testing/nodes";

/** The file itself, read at all; its functions are `path:offset`. */
export type Mark = string;

/** Where the innermost function around a place begins; null where the place is run as soon as the file is read. */
export function functionAt(path: string, source: string, place: number): number | null {
  const around = placedIn(path, source).filter(({ node }) => isFunction(node) && holds(nodeOf(node.body), place));
  return around.length > 0 ? Math.max(...around.map(({ node }) => node.start)) : null;
}

const holds = (body: { start: number; end: number } | null, place: number) =>
  body !== null && body.start <= place && place < body.end;

/** The source with its marks; what it does stays the same. */
export function marked(path: string, source: string): string {
  const note = (mark: Mark) => `globalThis.quintetTouched?.add(${JSON.stringify(mark)})`;
  const inserts = placedIn(path, source).flatMap(({ node }) => {
    const body = isFunction(node) ? nodeOf(node.body) : null;
    if (!body) return [];
    const mark = note(`${path}:${node.start}`);
    if (body.type === "BlockStatement") {
      const directives = Array.isArray(body.body) ? body.body.filter((one) => nodeOf(one)?.directive) : [];
      return directives.length > 0 ? [] : [{ at: body.start + 1, text: `${mark};` }];
    }
    return [
      { at: body.start, text: `(${mark}, ` },
      { at: body.end, text: ")" },
    ];
  });
  // from the end, so that the places before stay where they are; at one place the outer parenthesis is closed last
  const done = inserts
    .map((insert, order) => ({ ...insert, order }))
    .sort((one, other) => other.at - one.at || (one.text === ")" ? one.order - other.order : other.order - one.order))
    .reduce((text, { at, text: inserted }) => text.slice(0, at) + inserted + text.slice(at), source);
  return `${done}\n${note(path)};\n`;
}

export type Touched = { tests: Map<Mark, Set<string>>; tookMs: Map<string, number> };

/** What the test files wrote of themselves into a folder. */
export function readTouched(folder: string): Touched {
  const tests: Touched["tests"] = new Map();
  const tookMs: Touched["tookMs"] = new Map();
  for (const file of readdirSync(folder)) {
    const { test, marks, took }: { test: string; marks: Mark[]; took: number } = JSON.parse(
      readFileSync(join(folder, file), "utf8"),
    );
    tookMs.set(test, took);
    for (const mark of marks) tests.set(mark, (tests.get(mark) ?? new Set()).add(test));
  }
  return { tests, tookMs };
}
