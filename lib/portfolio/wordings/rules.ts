// Five wordings: the same fact as each role would say it. Natural frequencies for lay readers, symbols for those who compute.
import { type GateName, type Role, roles } from "@/db/enums";
import type { Day } from "@/lib/days";
import { formatDay } from "@/lib/format/dates";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { formatNumber, formatPercent, naturalFrequency } from "@/lib/format/numbers";
import { gateWords } from "@/lib/format/words";

/** Money in minor units. */
export type Fact =
  /** How likely the money comes back, of so many simulated futures; the range holds eight of ten. */
  | { what: "pays-back"; share: number; draws: number; mean: number; p10: number; p90: number }
  /** What a model is worth a case against doing nothing, with its 95 % interval, and the errors that it made on so many cases. */
  | {
      what: "model-value";
      perCase: number;
      low: number;
      high: number;
      cases: number;
      falseAlarms: number;
      missed: number;
    }
  /** A feature that no longer looks as it did: the index, and the value that chance alone stays below. */
  | { what: "drift"; feature: string; release: number; value: number; critical: number; since: Day }
  /** A gate that had been passed and is not met any more. */
  | { what: "gate-reopened"; gate: GateName; cause: string };

export type Style = { locale: string; currency: string };

/** One sentence or two, for one role. */
export function wording(fact: Fact, role: Role, style: Style): string {
  switch (fact.what) {
    case "pays-back":
      return paysBack(fact, style)[role];
    case "model-value":
      return modelValue(fact, style)[role];
    case "drift":
      return drift(fact, style)[role];
    default:
      return gateReopened(fact)[role];
  }
}

/** All five, the reader's own role first. */
export const wordings = (fact: Fact, own: Role, style: Style): { role: Role; text: string }[] =>
  [own, ...roles.filter((role) => role !== own)].map((role) => ({ role, text: wording(fact, role, style) }));

type Of<W extends Fact["what"]> = Extract<Fact, { what: W }>;
type Wordings = Record<Role, string>;

function paysBack({ share, draws, mean, p10, p90 }: Of<"pays-back">, { locale, currency }: Style): Wordings {
  const compact = { locale, compact: true };
  const range = formatMoneyRange(p10, p90, currency, compact);
  const often = naturalFrequency(share);
  const p = formatNumber(share, { locale, minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const drawn = formatNumber(draws, { locale });
  return {
    stakeholder: `The money comes back in ${often} futures like this. Eight of ten bring ${range}.`,
    expert: `Of projects with just these prospects, ${often} would earn more than they cost. If the cases or the gain a case are off, so is this: say so.`,
    data_scientist: `P(NPV > 0) = ${p}, ${drawn} draws. NPV: mean ${formatMoney(mean, currency, compact)}, P10 to P90 ${range}.`,
    data_engineer: `${p} of ${drawn} simulated futures pay back. It rests on the cases a year and the share of use: both can be counted at their source.`,
    ml_engineer: `P(pays back) = ${p}, with the running cost in it: what makes serving cheaper or dearer moves it. Mean ${formatMoney(mean, currency, compact)}.`,
  };
}

/** Of how many cases a rate is told: as many as make the rarer error a whole number that can be pictured. */
const told = 1_000;

function modelValue(fact: Of<"model-value">, { locale, currency }: Style): Wordings {
  const { perCase, low, high, cases, falseAlarms, missed } = fact;
  const of = (count: number) => formatNumber(cases > 0 ? Math.round((count / cases) * told) : 0, { locale });
  const many = (amount: number) => formatMoney(Math.round(amount * told), currency, { locale, compact: true });
  const each = (amount: number) => formatMoney(Math.round(amount), currency, { locale });
  const n = formatNumber(cases, { locale });
  const [alarms, misses] = [formatNumber(falseAlarms, { locale }), formatNumber(missed, { locale })];
  const wrong = formatPercent(cases > 0 ? (falseAlarms + missed) / cases : 0, { locale, maximumFractionDigits: 1 });
  const thousand = formatNumber(told, { locale });
  return {
    stakeholder: `Over ${thousand} cases it brings ${many(perCase)} against doing nothing; it may be as little as ${many(low)} or as much as ${many(high)}.`,
    expert: `Of ${thousand} cases it raises ${of(falseAlarms)} false alarms and misses ${of(missed)}.`,
    data_scientist: `Value a case ${each(perCase)}, 95% interval ${each(low)} to ${each(high)}, n = ${n}; FP ${alarms}, FN ${misses}.`,
    data_engineer: `Measured on ${n} cases: ${alarms} false alarms and ${misses} missed cases, whose records are the ones to look at.`,
    ml_engineer: `${each(perCase)} a request (95%: ${each(low)} to ${each(high)}) at ${wrong} errors; the threshold comes from the money matrix.`,
  };
}

function drift({ feature, release, value, critical, since }: Of<"drift">, { locale }: Style): Wordings {
  const day = formatDay(since, locale);
  const psi = `${formatNumber(value, { locale })} against ${formatNumber(critical, { locale })}`;
  return {
    stakeholder: `Since ${day} what comes in is no longer what the model learned from. Its answers may be worth less until somebody has looked.`,
    expert: `Since ${day} “${feature}” looks different. Is there a reason in the business: a season, a new tariff, another form?`,
    data_scientist: `PSI of “${feature}” ${psi} (critical) since ${day}: see whether the ranking holds, or train again.`,
    data_engineer: `“${feature}” is spread differently since ${day} (PSI ${psi} that chance alone explains): look at its source, schema and volume first.`,
    ml_engineer: `Release ${release}: PSI of “${feature}” ${psi} (critical) since ${day}. Hold or roll back until the cause is known.`,
  };
}

function gateReopened({ gate, cause }: Of<"gate-reopened">): Wordings {
  const name = gateWords[gate].toLowerCase();
  return {
    stakeholder: `The ${name} is open again: ${cause}. What was decided on it rests on older facts.`,
    expert: `The ${name} is open again: ${cause}. Look whether what you signed still holds.`,
    data_scientist: `The ${name} is not met any more: ${cause}. New evidence closes it, and the signatures are asked for again.`,
    data_engineer: `The ${name} is not met any more: ${cause}. If the data moved, start there.`,
    ml_engineer: `The ${name} is shut for pipelines that ask for it: ${cause}.`,
  };
}
