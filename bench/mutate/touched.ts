// Which test files enter which function: from one run of the whole suite with a mark at the head of each function.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isFunction, nodeOf, placedIn } from "@/lib/testing/nodes";
import type { Mark, Told } from "./told";

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

/** @property ids the tests of the file to run; null: all @property took ms */
export type Asked = { path: string; ids: string[] | null; took: number };

/** Whoever takes longer (in ms) is asked for the tests alone that came by. */
const longMs = 6_000;

export class Touched {
  constructor(private readonly told: readonly Told[]) {}

  /** @param folder where the test files wrote of themselves */
  static read(folder: string): Touched {
    return new Touched(
      readdirSync(folder)
        .filter((file) => file.endsWith(".json"))
        .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8"))),
    );
  }

  /** The test files that come by a mark: those that stand nearest first, then the quickest. */
  by(mark: Mark, near: string): Asked[] {
    return this.told
      .flatMap(({ path, marks, tests, took }) => {
        const ids = tests.filter((test) => test.marks.includes(mark)).map(({ id }) => id);
        const isShared = marks.includes(mark);
        if (!isShared && ids.length === 0) return [];
        const isPart = !isShared && took > longMs && ids.length < tests.length;
        return [{ path, ids: isPart ? ids : null, took: isPart ? longMs : took }];
      })
      .sort((one, other) => awayFrom(near, one.path) - awayFrom(near, other.path) || one.took - other.took);
  }

  /** The quick test files that read the sources as text: they find what nobody enters. */
  readers(): Asked[] {
    const reads = /\breadHouse\(/;
    return this.told
      .filter(({ path, took }) => took < longMs && reads.test(readFileSync(path, "utf8")))
      .map(({ path }) => this.whole(path));
  }

  whole(path: string): Asked {
    const took = this.told.find((one) => one.path === path)?.took ?? longMs;
    return { path, ids: null, took };
  }
}

/** 0 beside it, 1 where the folder above is shared, 2 for all others. @param near from the root @param path whole */
function awayFrom(near: string, path: string): number {
  const folder = dirname(near);
  if (dirname(path).endsWith(`/${folder}`)) return 0;
  return folder.includes("/") && dirname(path).includes(`/${dirname(folder)}`) ? 1 : 2;
}
