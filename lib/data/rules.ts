// What follows from what is known of data: a rule's state, freshness, volume, the contract, and the worst of them.
import type { Direction, EvidenceState, QualityDimension } from "@/db/enums";
import { reaches } from "@/lib/requirements/rules";
import type { Column } from "./columns.schema";

/** From worst to best. */
export const worstFirst = ["unmet", "missing", "stale", "met"] as const satisfies readonly EvidenceState[];

/** The worst of those that there are; what does not apply is null, and nothing at all is null. */
export function worstOf(states: readonly (EvidenceState | null)[]): EvidenceState | null {
  return worstFirst.find((state) => states.includes(state)) ?? null;
}

export type RuleTerms = { direction: Direction; threshold: number; maxAgeDays: number };
/** `versionId` is the version of the dataset that was looked at. */
export type Check = { value: number; checkedAt: Date; versionId: string };

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * A value on the threshold is met. A check exactly `maxAgeDays` old still counts; an older one, or one of another version than the
 * current one, is stale whatever it says.
 */
export function judgeRule(
  rule: RuleTerms,
  latest: Check | null,
  currentVersionId: string | null,
  now: Date,
): EvidenceState {
  if (!latest) return "missing";
  if (latest.versionId !== currentVersionId) return "stale";
  if (now.getTime() - latest.checkedAt.getTime() > rule.maxAgeDays * dayMs) return "stale";
  return passes(rule, latest.value) ? "met" : "unmet";
}

export const passes = ({ direction, threshold }: Pick<RuleTerms, "direction" | "threshold">, value: number): boolean =>
  reaches(value, threshold, direction);

/** Against the promise of a new version every so many hours; null where none is promised. */
export function freshnessOf(
  { refreshHours, collectedAt }: { refreshHours: number | null; collectedAt: Date | null },
  now: Date,
): EvidenceState | null {
  if (refreshHours === null) return null;
  if (!collectedAt) return "missing";
  return now.getTime() - collectedAt.getTime() > refreshHours * hourMs ? "stale" : "met";
}

/** What became of the number of rows, as a part of what it was: 0.25 is a quarter more. Null where there is nothing to compare. */
export function volumeChange(rows: number | null, before: number | null): number | null {
  return rows === null || before === null || before === 0 ? null : (rows - before) / before;
}

/** Where a column differs from what was promised of it, or from what it was. */
export type ColumnChange = { name: string; kind: "added" | "missing" | "changed"; promised: string; arrived: string };

const say = ({ type, required }: Column) => `${type.replace("_", " ")}, ${required ? "required" : "optional"}`;

/**
 * What arrived against what was promised, by name in any case: first what is missing, then what changed, then what nobody promised.
 * An optional column may be absent; a required one that arrives where an optional one was promised is as good; "other" fits any type.
 */
export function contractChanges(promised: readonly Column[], arrived: readonly Column[]): ColumnChange[] {
  const byName = (columns: readonly Column[]) => new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const [wanted, there] = [byName(promised), byName(arrived)];
  const missing = promised
    .filter(({ name, required }) => required && !there.has(name.toLowerCase()))
    .map((column) => ({ name: column.name, kind: "missing" as const, promised: say(column), arrived: "" }));
  const changed = promised.flatMap((column) => {
    const found = there.get(column.name.toLowerCase());
    if (!found || holds(column, found)) return [];
    return [{ name: column.name, kind: "changed" as const, promised: say(column), arrived: say(found) }];
  });
  const added = arrived
    .filter(({ name }) => !wanted.has(name.toLowerCase()))
    .map((column) => ({ name: column.name, kind: "added" as const, promised: "", arrived: say(column) }));
  return [...missing, ...changed, ...added];
}

/** What became of the columns since the version before, by name in any case: first what is gone, then what changed, then what came. */
export function columnChanges(before: readonly Column[], now: readonly Column[]): ColumnChange[] {
  const said = (columns: readonly Column[]) =>
    new Map(columns.map((column) => [column.name.toLowerCase(), say(column)]));
  const [was, is] = [said(before), said(now)];
  const change = (name: string, kind: ColumnChange["kind"]): ColumnChange => {
    const key = name.toLowerCase();
    return { name, kind, promised: was.get(key) ?? "", arrived: is.get(key) ?? "" };
  };
  const gone = before.filter(({ name }) => !is.has(name.toLowerCase())).map(({ name }) => change(name, "missing"));
  const kept = now.filter(({ name }) => was.has(name.toLowerCase())).map(({ name }) => change(name, "changed"));
  const added = now.filter(({ name }) => !was.has(name.toLowerCase())).map(({ name }) => change(name, "added"));
  return [...gone, ...kept.filter(({ promised, arrived }) => promised !== arrived), ...added];
}

const holds = (promised: Column, arrived: Column): boolean =>
  (promised.type === arrived.type || promised.type === "other" || arrived.type === "other") &&
  (arrived.required || !promised.required);

/** How many columns break the contract; an added one breaks nothing. Null where nothing is promised or nobody looked. */
export function deviationsOf(contract: readonly Column[], arrived: readonly Column[] | null): number | null {
  if (contract.length === 0 || arrived === null) return null;
  return contractChanges(contract, arrived).filter(({ kind }) => kind !== "added").length;
}

/** Null where nothing is promised. */
export function judgeContract(promises: boolean, deviations: number | null): EvidenceState | null {
  if (!promises) return null;
  if (deviations === null) return "missing";
  return deviations > 0 ? "unmet" : "met";
}

export type Cells = Record<QualityDimension, EvidenceState | null>;
/** What a dataset is judged by: the worst rule of each dimension, its freshness and its contract. */
export type Health = { cells: Cells; freshness: EvidenceState | null; contract: EvidenceState | null };

/** The worst of its parts, never an average; a dataset without a single rule lacks evidence. */
export function stateOf({ cells, freshness, contract }: Health): EvidenceState {
  const checked = worstOf(Object.values(cells)) ?? "missing";
  return worstOf([checked, freshness, contract]) ?? checked;
}
