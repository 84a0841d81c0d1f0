// What went wrong in use, as each role would say it.
import type { Direction } from "@/db/enums";
import type { Voice } from "@/lib/access/roles.policy";
import { formatDay } from "@/lib/format/dates";
import { formatNumber, formatPercent, writerOf } from "@/lib/format/numbers";
import type { Reading } from "@/lib/format/reading";

type Since = { release: number; value: number /** A calendar day, "2026-05-03". */; since: string };

/** A feature that looks different: the share of the cases that lie elsewhere than in the reference, and from which share that is neither chance nor too little to matter. */
export type Drift = Since & { what: "drift"; feature: string; limit: number; psi: number };

/** A figure of a release that is beyond what was asked of it. */
export type BeyondLimit = Since & {
  what: "beyond-limit";
  watches: string;
  unit: string;
  direction: Direction;
  limit: number;
};

export function drift(fact: Drift, { locale }: Reading): Record<Voice, string> {
  const { feature, release, since } = fact;
  const day = formatDay(since, locale);
  const inHundred = [fact.value * 100, fact.limit * 100];
  const [moved, limit] = inHundred.map(writerOf(inHundred, { locale, unit: "%" }));
  const roughly = formatPercent(fact.value, { locale, maximumFractionDigits: fact.value < 0.01 ? 2 : 0 });
  const psi = formatNumber(fact.psi, { locale });
  return {
    stakeholder: `Since ${day} “${feature}” looks different from what the model learned from, in about ${roughly} of the cases. Its answers may be worth less until somebody has looked.`,
    expert: `Since ${day} “${feature}” looks different from what the model learned from, in about ${roughly} of the cases. Is there a reason in the business: a season, a new tariff, another form?`,
    data_scientist: `${moved} of “${feature}” moved to other bins since ${day} (PSI ${psi}, limit ${limit}): see whether the ranking holds, or train again.`,
    data_engineer: `“${feature}” is spread differently since ${day}: ${moved} of the cases moved, PSI ${psi}. Look at its source, schema and volume first.`,
    ml_engineer: `Release ${release}: ${moved} of “${feature}” moved since ${day} (limit ${limit}). Hold or roll back until the cause is known.`,
  };
}

export function beyondLimit(fact: BeyondLimit, { locale }: Reading): Record<Voice, string> {
  const { watches, unit, direction, release } = fact;
  const day = formatDay(fact.since, locale);
  const write = writerOf([fact.value, fact.limit], { locale, unit });
  const value = write(fact.value);
  const limit = `${direction === "higher" ? "at least" : "at most"} ${write(fact.limit)}`;
  const against = `“${watches}” ${value}, asked for ${limit}, since ${day}`;
  return {
    stakeholder: `Since ${day} “${watches}” is not as was promised: ${value}, and it should be ${limit}. What the model brings may be less until somebody has looked.`,
    expert: `Since ${day} “${watches}” is ${value}; it should be ${limit}. Do you notice it in the daily work, and is there a reason for it?`,
    data_scientist: `${against}: see whether the model or the mix of cases changed.`,
    data_engineer: `${against}: see whether the data that come in are complete and on time.`,
    ml_engineer: `Release ${release}: ${against}. Hold or roll back until the cause is known.`,
  };
}
