// What a result says in which words becomes: of which rule and version, at which moment; what is wrong with it; and what it sets off.
import type { Direction } from "@/db/enums";
import { inUnit, type Measured } from "@/lib/format/in-unit";
import { faultsOf } from "@/lib/kernel/fields";
import { readMoment } from "@/lib/kernel/moments";
import { passes } from "../../rules";
import { SentResult } from "./schema";

export type Given = { rule: string; version: number | null; checkedAt: string; value: Measured; note: string };
export type Settled = {
  ruleId: string;
  rule: string;
  versionId: string;
  version: number;
  checkedAt: Date;
  value: number;
  note: string;
  passes: boolean;
};
/** What is wrong with the given at `at` (counted from 0), in a sentence; `isRepeat`: nothing but that it is there already, as it is. */
export type Flaw = { at: number; field: keyof Given; remark: string; isRepeat?: boolean };

export type Checked = { id: string; statement: string; direction: Direction; unit: string; threshold: number };
export type Circumstances = {
  rules: readonly Checked[];
  versions: readonly { id: string; number: number; current: boolean }[];
  /** Where moments without a zone belong. */
  timeZone: string;
  now: Date;
  /** The value that stands of this rule at this moment already, if one does. */
  standing: (ruleId: string, at: Date) => number | undefined;
};

/** A program's clock may go ahead of ours a little. */
const toleranceMs = 5 * 60_000;

/** What a program sent, one by one: those that can be read with their places (counted from 0), and what is wrong with the others. */
export function readSent(sent: readonly unknown[]): {
  given: Given[];
  places: number[];
  faults: { at: number; fields: Record<string, string> }[];
} {
  const read = sent.map((one, at) => ({ at, parsed: SentResult.safeParse(one) }));
  const good = read.flatMap(({ at, parsed }) => (parsed.success ? [{ at, given: parsed.data }] : []));
  return {
    given: good.map(({ given }) => given),
    places: good.map(({ at }) => at),
    faults: read.flatMap(({ at, parsed }) => (parsed.success ? [] : [{ at, fields: faultsOf(parsed.error) }])),
  };
}

/** All that can be settled, and for each that cannot its first flaw. */
export function settle(given: readonly Given[], about: Circumstances): { settled: Settled[]; flaws: Flaw[] } {
  const known = new Map<string, Checked>();
  for (const rule of about.rules) known.set(rule.id, rule).set(rule.statement.toLowerCase(), rule);
  const settled: Settled[] = [];
  const flaws: Flaw[] = [];
  const seen = new Map<string, number>();
  for (const [at, one] of given.entries()) {
    const result = settleOne(one, { ...about, known, seen });
    if ("remark" in result) flaws.push({ at, ...result });
    else settled.push(result);
  }
  return { settled, flaws };
}

function settleOne(
  given: Given,
  about: Circumstances & { known: Map<string, Checked>; seen: Map<string, number> },
): Settled | Omit<Flaw, "at"> {
  const rule = about.known.get(given.rule.toLowerCase());
  if (!rule) return { field: "rule", remark: `There is no rule “${given.rule}” for this dataset.` };
  const version = about.versions.find(({ number, current }) =>
    given.version === null ? current : number === given.version,
  );
  if (!version) {
    return {
      field: "version",
      remark:
        given.version === null
          ? "The dataset has no version yet: register one first."
          : `The dataset has no version ${given.version}.`,
    };
  }
  const { unit, direction, threshold } = rule;
  const value = inUnit(given.value, { unit, direction, references: [threshold] });
  if (typeof value === "string") return { field: "value", remark: value };
  const moment = readMoment(given.checkedAt, about.timeZone);
  const field = "checkedAt";
  if (typeof moment === "string") return { field, remark: moment };
  if (moment.getTime() > about.now.getTime() + toleranceMs) return { field, remark: "This moment has not come yet." };
  const place = `${rule.id} ${moment.getTime()}`;
  const before = about.seen.get(place);
  if (before !== undefined) {
    return { field, remark: `“${rule.statement}” has this moment twice.`, isRepeat: before === value };
  }
  about.seen.set(place, value);
  const stands = about.standing(rule.id, moment);
  if (stands !== undefined) {
    const remark = `“${rule.statement}” has ${stands} at this moment already.`;
    return { field, remark, isRepeat: stands === value };
  }
  return {
    ruleId: rule.id,
    rule: rule.statement,
    versionId: version.id,
    version: version.number,
    checkedAt: moment,
    value,
    note: given.note,
    passes: passes(rule, value),
  };
}

/** What would be saved, as far as a page can show it: how many by rule, and the first lines. */
export type Preview = { count: number; failing: number; byRule: { rule: string; count: number }[]; rows: Settled[] };

export function previewOf(settled: readonly Settled[], shown = 20): Preview {
  const counts = new Map<string, number>();
  for (const { rule } of settled) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    count: settled.length,
    failing: settled.filter((result) => !result.passes).length,
    byRule: [...counts].map(([rule, count]) => ({ rule, count })),
    rows: settled.slice(0, shown),
  };
}

/** Where a result stands among those of its rule: by version, then by moment. */
export type Standing = { version: number; checkedAt: Date };

const isNewer = (one: Standing, other: Standing | null): boolean =>
  other === null ||
  one.version > other.version ||
  (one.version === other.version && one.checkedAt.getTime() > other.checkedAt.getTime());

/** `news`: what is newer than everything known of the rule, oldest first. What was found before is history, and sets nothing off. */
export function newsOf<R extends Standing>(results: readonly R[], latest: Standing | null): R[] {
  return results.filter((result) => isNewer(result, latest)).toSorted((one, other) => (isNewer(one, other) ? 1 : -1));
}

/**
 * What the news of one rule mean for its incident. Where the newest fails, the rule is broken now: the failures since it last passed
 * are the incident's. Where it passes, an incident that is open only counts the failures between.
 */
export function failuresIn<R extends { passes: boolean }>(news: readonly R[], isOpen: boolean): R[] {
  if (isOpen) return news.filter((result) => !result.passes);
  return news.slice(news.findLastIndex((result) => result.passes) + 1);
}
