// What came of the planting, as it is kept in bench/mutation.md: how many were found of each kind, and each survivor with a reason.
import type { Fault } from "./faults";
import { type Kind, kinds } from "./kinds";

/** @property finder the test file that failed @property isOld whether it stood there before */
export type Outcome = { fault: Fault; finder: string | null; isOld: boolean };

/** Of one kind. @property before found by tests that stood there before; null where that was not asked */
export type Score = { kind: Kind; seed: number; of: number; before: number | null; found: number };

export function faultLine(fault: Fault): string {
  if ("statement" in fault) return `schema: without ${fault.about}`;
  const { kind, path, line, source, edit } = fault;
  const short = (text: string) => text.replaceAll(/\s+/g, " ").trim().slice(0, 70);
  const [was, becomes] = [short(source.slice(edit.from, edit.to)), short(edit.text) || "nothing"];
  return `${kind}: ${path}:${line}: ${edit.name}: ${was} → ${becomes}`;
}

export function scoresOf(outcomes: readonly Outcome[], seed: number, isBeforeAsked: boolean): Score[] {
  return kinds.flatMap((kind) => {
    const these = outcomes.filter(({ fault }) => fault.kind === kind);
    const found = these.filter(({ finder }) => finder);
    const before = isBeforeAsked ? found.filter(({ isOld }) => isOld).length : null;
    return these.length === 0 ? [] : [{ kind, seed, of: these.length, before, found: found.length }];
  });
}

const percent = (part: number, of: number) => `${Math.round((100 * part) / of)} %`;

export function scoreTable(scores: readonly Score[]): string {
  const cells = ({ kind, seed, of, before, found }: Score) => [
    kind,
    String(seed),
    String(of),
    before === null ? "not asked" : `${before} (${percent(before, of)})`,
    `${found} (${percent(found, of)})`,
  ];
  const rows = [
    ["kind", "seed", "faults", "found before", "found"],
    ["---", "--:", "--:", "--:", "--:"],
    ...scores.map(cells),
  ];
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}
