// Templates, their limits and what differs between two, in words.
import type { GateMode, RiskClass, Role } from "@/db/enums";
import { aRoleWords } from "@/lib/access/words";
import { gateWords, riskClassWords } from "@/lib/projects/words";
import type { Criterion } from "../criteria/rules";
import type { AgeLimit, Difference, GateLimits, LimitName } from "./rules";

export const gateModeWords = { inform: "Informs", warn: "Warns", block: "Blocks" } as const satisfies Record<
  GateMode,
  string
>;

export const gateModeHelp = {
  inform: "Shows how things stand and lets the project on.",
  warn: "Lets the project on only with a second word: somebody says why.",
  block: "Holds the project back until everything is met or waived.",
} as const satisfies Record<GateMode, string>;

/** "High risk, version 3" */
export const templateName = ({ riskClass, number }: { riskClass: RiskClass; number: number }): string =>
  `${riskClassWords[riskClass]}, version ${number}`;

export const limitWords = {
  estimateDays: "An estimate counts for",
  realisedDays: "Realised value counts for",
  validationDays: "An expert's word on a dataset counts for",
  rehearsalDays: "A rehearsal of the way back counts for",
  contextCharacters: "Each part of the context says at least",
  paysBack: "Its chance of paying back is more than",
  waiverDays: "A waiver lasts at most",
} as const satisfies Record<LimitName, string>;

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** "180 days", "40 characters", "60%". */
export function limitValue(limit: LimitName, value: number | null): string {
  if (value === null) return "as long as there is nothing newer";
  if (limit === "paysBack") return `${Number((value * 100).toPrecision(12))}%`;
  return plural(value, limit === "contextCharacters" ? "character" : "day");
}

/** How long a criterion's evidence counts, and what else is asked of it: "Counts for 180 days. Its chance of paying back is more than 50%." */
export function criterionTerms({ maxAge, sets }: Pick<Criterion, "maxAge" | "sets">, limits: GateLimits): string[] {
  return [
    ...sets.map((limit) => `${limitWords[limit]} ${limitValue(limit, limits[limit])}.`),
    ...(maxAge === null ? [] : [ageTerm(maxAge, limits)]),
  ];
}

function ageTerm(maxAge: AgeLimit | "own", limits: GateLimits): string {
  if (maxAge === "own") return "Evidence counts for as long as each requirement or its key metric says.";
  return limits[maxAge] === null
    ? "Counts until there is something newer."
    : `Counts for ${plural(limits[maxAge], "day")}.`;
}

/** One difference between two versions, in a sentence. */
export function differenceWords(difference: Difference, known: readonly Pick<Criterion, "id" | "title">[]): string {
  switch (difference.of) {
    case "mode":
      return `${gateWords[difference.gate]}: ${gateModeWords[difference.after].toLowerCase()}, where it ${past[difference.before]}`;
    case "criterion": {
      const title = known.find(({ id }) => id === difference.criterion)?.title ?? difference.criterion;
      return `${gateWords[difference.gate]}: ${difference.after === "asked" ? "asks for" : "no longer asks for"} “${title}”`;
    }
    case "signer":
      return `${gateWords[difference.gate]}: ${signs(difference.role)} ${difference.after === "asked" ? "signs" : "no longer signs"}`;
    case "limit": {
      const { limit, before, after } = difference;
      const earlier = before === null ? "it did not grow old" : `it was ${limitValue(limit, before)}`;
      return `${limitWords[limit]} ${limitValue(limit, after)}, where ${earlier}`;
    }
  }
}

const past = { inform: "informed", warn: "warned", block: "blocked" } as const satisfies Record<GateMode, string>;
const signs = (role: Role) => aRoleWords[role];
