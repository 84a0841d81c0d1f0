// What follows from what is known of data: a rule's state, its volume against before, and where columns differ from the contract.
import type { Direction, EvidenceState, QualityDimension } from "@/db/enums";
import { reaches } from "@/lib/requirements/rules";
import type { Column } from "./columns.schema";

/** From worst to best. */
export const worstFirst = ["unmet", "missing", "stale", "met"] as const satisfies readonly EvidenceState[];

export type RuleTerms = { direction: Direction; threshold: number; maxAgeDays: number };
/** `versionId` is the version of the dataset that was looked at. */
export type Check = { value: number; checkedAt: Date; versionId: string };

const dayMs = 86_400_000;

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

/** The relative change of the number of rows: 0.25 is a quarter more. Null where there is nothing to compare. */
export function volumeChange(rows: number | null, before: number | null): number | null {
  return rows === null || before === null || before === 0 ? null : (rows - before) / before;
}

/** How a column differs from the contract, or from the version before. */
export type ColumnChange = { name: string; kind: "added" | "missing" | "changed"; promised: string; arrived: string };

const columnText = ({ type, required }: Column) => `${type.replace("_", " ")}, ${required ? "required" : "optional"}`;

/**
 * Compares a version with its contract, by name in any case: missing columns first, then changed, then added ones. An optional column
 * may be absent; a required one satisfies an optional one; "other" fits any type.
 */
export function contractChanges(promised: readonly Column[], arrived: readonly Column[]): ColumnChange[] {
  const byName = (columns: readonly Column[]) => new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const [promisedByName, arrivedByName] = [byName(promised), byName(arrived)];
  const missing = promised
    .filter(({ name, required }) => required && !arrivedByName.has(name.toLowerCase()))
    .map((column) => ({ name: column.name, kind: "missing" as const, promised: columnText(column), arrived: "" }));
  const changed = promised.flatMap((column) => {
    const counterpart = arrivedByName.get(column.name.toLowerCase());
    if (!counterpart || isCompatible(column, counterpart)) return [];
    return [
      { name: column.name, kind: "changed" as const, promised: columnText(column), arrived: columnText(counterpart) },
    ];
  });
  const added = arrived
    .filter(({ name }) => !promisedByName.has(name.toLowerCase()))
    .map((column) => ({ name: column.name, kind: "added" as const, promised: "", arrived: columnText(column) }));
  return [...missing, ...changed, ...added];
}

/** Compares a version with the one before, by name in any case: missing columns first, then changed, then added ones. */
export function columnChanges(before: readonly Column[], now: readonly Column[]): ColumnChange[] {
  const textByName = (columns: readonly Column[]) =>
    new Map(columns.map((column) => [column.name.toLowerCase(), columnText(column)]));
  const [textBefore, textNow] = [textByName(before), textByName(now)];
  const change = (name: string, kind: ColumnChange["kind"]): ColumnChange => {
    const key = name.toLowerCase();
    return { name, kind, promised: textBefore.get(key) ?? "", arrived: textNow.get(key) ?? "" };
  };
  const gone = before.filter(({ name }) => !textNow.has(name.toLowerCase())).map(({ name }) => change(name, "missing"));
  const remaining = now
    .filter(({ name }) => textBefore.has(name.toLowerCase()))
    .map(({ name }) => change(name, "changed"));
  const added = now.filter(({ name }) => !textBefore.has(name.toLowerCase())).map(({ name }) => change(name, "added"));
  return [...gone, ...remaining.filter(({ promised, arrived }) => promised !== arrived), ...added];
}

const isCompatible = (promised: Column, arrived: Column): boolean =>
  (promised.type === arrived.type || promised.type === "other" || arrived.type === "other") &&
  (arrived.required || !promised.required);

/** How many columns break the contract; an added one breaks nothing. Null where nothing is promised or nobody looked. */
export function deviationsOf(contract: readonly Column[], arrived: readonly Column[] | null): number | null {
  if (contract.length === 0 || arrived === null) return null;
  return contractChanges(contract, arrived).filter(({ kind }) => kind !== "added").length;
}

export type Cells = Record<QualityDimension, EvidenceState | null>;
/** What a dataset is judged by: the worst rule of each dimension, its freshness and its contract. */
export type Health = { cells: Cells; freshness: EvidenceState | null; contract: EvidenceState | null };
