// The faults that could be planted, and a fair draw of them.

import { seeded } from "@/lib/testing/draws";
import { readHouse } from "@/lib/testing/house";
import { type Edit, editsOf } from "./edits";
import { editsIn, type Kind, kindOf, kinds } from "./kinds";
import type { SchemaFault } from "./schema";

export type SourceFault = { kind: Kind; path: string; line: number; source: string; edit: Edit };
export type Fault = SourceFault | ({ kind: "schema" } & SchemaFault);

/** @param isAsked whether a file is looked at */
export function sourceFaults(root: string, isAsked: (path: string) => boolean): SourceFault[] {
  return readHouse(root).flatMap(({ path, source }) => {
    const kind = kindOf(path);
    if (!kind || kind === "schema" || !isAsked(path)) return [];
    return editsOf(path, source, editsIn[kind]).map((edit) => ({
      kind,
      path,
      source,
      edit,
      line: source.slice(0, edit.from).split("\n").length,
    }));
  });
}

/**
 * The same number of each kind, as far as there are so many; the same seed, the same faults of a kind, whichever others are asked for.
 * @param compiles what doesn't is passed over, and the next one drawn instead
 */
export async function* drawFaults(
  faults: readonly Fault[],
  count: number,
  seed: number,
  compiles: (fault: SourceFault) => Promise<boolean>,
): AsyncGenerator<Fault> {
  const present = kinds.filter((kind) => faults.some((fault) => fault.kind === kind));
  const each = Math.ceil(count / Math.max(1, present.length));
  for (const kind of present) {
    const random = seeded(seed + kinds.indexOf(kind));
    const shuffled = faults
      .filter((fault) => fault.kind === kind)
      .map((fault) => ({ fault, place: random() }))
      .sort((one, other) => one.place - other.place);
    let drawn = 0;
    for (const { fault } of shuffled) {
      if (drawn === each) break;
      if (!("statement" in fault) && !(await compiles(fault))) continue;
      drawn += 1;
      yield fault;
    }
  }
}
