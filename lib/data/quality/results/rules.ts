// Resolves the words of a result to rule, version and moment, or says what is wrong; and which results affect an incident.
import type { Direction } from "@/db/enums";
import { inUnit, type Measured } from "@/lib/format/in-unit";
import { faultsOf } from "@/lib/kernel/fields";
import { readMoment } from "@/lib/kernel/moments";
import { passes } from "../../rules";
import { SentResult } from "./schema";

export type ResultInput = { rule: string; version: number | null; checkedAt: string; value: Measured; note: string };
export type ResolvedResult = {
  ruleId: string;
  rule: string;
  versionId: string;
  version: number;
  checkedAt: Date;
  value: number;
  note: string;
  passes: boolean;
};
/** What is wrong with the input at `index` (from 0), in a sentence; `isRepeat`: only that the same result is stored already. */
export type Flaw = { index: number; field: keyof ResultInput; remark: string; isRepeat?: boolean };

export type ResultRule = { id: string; statement: string; direction: Direction; unit: string; threshold: number };
export type ResolveContext = {
  rules: readonly ResultRule[];
  versions: readonly { id: string; number: number; current: boolean }[];
  /** For moments without a zone. */
  timeZone: string;
  now: Date;
  /** The stored value of this rule at this moment, if there is one. */
  existingValue: (ruleId: string, at: Date) => number | undefined;
};

/** A program's clock may be ahead of ours a little. */
const toleranceMs = 5 * 60_000;

/** Parses what a program sent one by one: valid inputs with their indexes (from 0), and the faults of the others. */
export function parseResults(items: readonly unknown[]): {
  inputs: ResultInput[];
  indexes: number[];
  faults: { index: number; fields: Record<string, string> }[];
} {
  const parsedItems = items.map((item, index) => ({ index, parsed: SentResult.safeParse(item) }));
  const valid = parsedItems.flatMap(({ index, parsed }) => (parsed.success ? [{ index, input: parsed.data }] : []));
  return {
    inputs: valid.map(({ input }) => input),
    indexes: valid.map(({ index }) => index),
    faults: parsedItems.flatMap(({ index, parsed }) =>
      parsed.success ? [] : [{ index, fields: faultsOf(parsed.error) }],
    ),
  };
}

/** All that can be resolved, and for each of the others its first flaw. */
export function resolveInputs(
  inputs: readonly ResultInput[],
  context: ResolveContext,
): { resolved: ResolvedResult[]; flaws: Flaw[] } {
  const known = new Map<string, ResultRule>();
  for (const rule of context.rules) known.set(rule.id, rule).set(rule.statement.toLowerCase(), rule);
  const resolved: ResolvedResult[] = [];
  const flaws: Flaw[] = [];
  const values = new Map<string, number>();
  for (const [index, input] of inputs.entries()) {
    const result = resolveOne(input, { ...context, known, seen: values });
    if ("remark" in result) flaws.push({ index, ...result });
    else resolved.push(result);
  }
  return { resolved, flaws };
}

function resolveOne(
  input: ResultInput,
  context: ResolveContext & { known: Map<string, ResultRule>; seen: Map<string, number> },
): ResolvedResult | Omit<Flaw, "index"> {
  const rule = context.known.get(input.rule.toLowerCase());
  if (!rule) return { field: "rule", remark: `There is no rule “${input.rule}” for this dataset.` };
  const version = context.versions.find(({ number, current }) =>
    input.version === null ? current : number === input.version,
  );
  if (!version) {
    return {
      field: "version",
      remark:
        input.version === null
          ? "The dataset has no version yet: register one first."
          : `The dataset has no version ${input.version}.`,
    };
  }
  const { unit, direction, threshold } = rule;
  const value = inUnit(input.value, { unit, direction, references: [threshold] });
  if (typeof value === "string") return { field: "value", remark: value };
  const moment = readMoment(input.checkedAt, context.timeZone);
  const field = "checkedAt";
  if (typeof moment === "string") return { field, remark: moment };
  if (moment.getTime() > context.now.getTime() + toleranceMs) return { field, remark: "This moment has not come yet." };
  const key = `${rule.id} ${moment.getTime()}`;
  const earlier = context.seen.get(key);
  if (earlier !== undefined) {
    return { field, remark: `“${rule.statement}” has this moment twice.`, isRepeat: earlier === value };
  }
  context.seen.set(key, value);
  const existing = context.existingValue(rule.id, moment);
  if (existing !== undefined) {
    const remark = `“${rule.statement}” has ${existing} at this moment already.`;
    return { field, remark, isRepeat: existing === value };
  }
  return {
    ruleId: rule.id,
    rule: rule.statement,
    versionId: version.id,
    version: version.number,
    checkedAt: moment,
    value,
    note: input.note,
    passes: passes(rule, value),
  };
}

/** Shown before anything is saved: counts by rule, and the first lines. */
export type Preview = {
  count: number;
  failing: number;
  byRule: { rule: string; count: number }[];
  rows: ResolvedResult[];
};

export function previewOf(results: readonly ResolvedResult[], size = 20): Preview {
  const counts = new Map<string, number>();
  for (const { rule } of results) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    count: results.length,
    failing: results.filter((result) => !result.passes).length,
    byRule: [...counts].map(([rule, count]) => ({ rule, count })),
    rows: results.slice(0, size),
  };
}

/** The order of a rule's results: by version, then by moment. */
export type ResultPosition = { version: number; checkedAt: Date };

const isNewer = (one: ResultPosition, other: ResultPosition | null): boolean =>
  other === null ||
  one.version > other.version ||
  (one.version === other.version && one.checkedAt.getTime() > other.checkedAt.getTime());

/** The results that are newer than the rule's latest, oldest first; older ones don't affect incidents. */
export function newerResults<R extends ResultPosition>(results: readonly R[], latest: ResultPosition | null): R[] {
  return results.filter((result) => isNewer(result, latest)).toSorted((one, other) => (isNewer(one, other) ? 1 : -1));
}

/**
 * The failures that new results of one rule add to its incident: all of them where it is open; else those since the rule last passed,
 * none where the newest passes.
 */
export function failuresIn<R extends { passes: boolean }>(newResults: readonly R[], isOpen: boolean): R[] {
  if (isOpen) return newResults.filter((result) => !result.passes);
  return newResults.slice(newResults.findLastIndex((result) => result.passes) + 1);
}
