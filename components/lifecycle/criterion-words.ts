// A gate's criteria in words: what is asked, how it stands and why, and who can put it right.
import { type Audience, audiences, type RequirementCategory, type Role, requirementCategories } from "@/db/enums";
import { formatDay } from "@/lib/format/dates";
import { formatMoneyRange } from "@/lib/format/money";
import { naturalFrequency } from "@/lib/format/numbers";
import { roleInSentence } from "@/lib/format/role-words";
import { audienceWords, requirementCategoryWords } from "@/lib/format/words";
import type { CriterionResult, CriterionSubject, Facts } from "@/lib/lifecycle/judgement/rules";

const isCategory = (subject: CriterionSubject): subject is RequirementCategory =>
  (requirementCategories as readonly (string | null)[]).includes(subject);
const isAudience = (subject: CriterionSubject): subject is Audience =>
  (audiences as readonly (string | null)[]).includes(subject);

/** "Speed requirement", "Business key metric", "Signed by the data engineer". */
export function criterionTitle({ title, subject }: Pick<CriterionResult, "title" | "subject">): string {
  switch (title) {
    case "context":
      return "The problem is described";
    case "value":
      return "The added value is estimated as a range";
    case "category":
      return isCategory(subject) ? `${requirementCategoryWords[subject]} requirement agreed` : "Requirement agreed";
    case "audience":
      return isAudience(subject) ? `${audienceWords[subject]} key metric with baseline and target` : "Key metric set";
    case "must":
      return "Every must requirement is met";
    case "pays-back":
      return "It is likely to pay back";
    case "speed":
      return "It is fast enough";
    case "realised":
      return "Realised value is recorded in its period";
    case "budget":
      return "Spending is within the budget";
    case "signature":
      return `Signed by the ${roleInSentence(subject as Role)}`;
  }
}

/** In whose currency and language figures are said. */
export type Reading = { currency: string; locale: string };

const number = (facts: Facts, name: string) => Number(facts[name] ?? 0);
const range = (facts: Facts, { currency, locale }: Reading) =>
  formatMoneyRange(number(facts, "p10"), number(facts, "p90"), currency, { locale, compact: true });
const chance = (facts: Facts) => `${naturalFrequency(number(facts, "paysBack"))} futures`;

/** Why it stands as it does, in one sentence. */
export function criterionReason(
  { because, facts }: Pick<CriterionResult, "because" | "facts">,
  reading: Reading,
): string {
  switch (because) {
    case "described":
      return "Problem, today's process and who is affected are written down.";
    case "not-described":
      return "Say what the problem is, how it is handled today, and who is affected.";
    case "estimated":
      return `${range(facts, reading)}; it pays back in ${chance(facts)}.`;
    case "not-estimated":
      return "Nobody has estimated the added value yet.";
    case "agreed":
      return `${number(facts, "agreed")} agreed.`;
    case "not-applicable":
      return `Not applicable: ${Array.isArray(facts.reasons) ? facts.reasons.join("; ") : ""}`;
    case "only-proposed":
      return `${number(facts, "proposed")} proposed, none agreed yet.`;
    case "none-agreed":
      return "Nothing is required yet: propose something, or say why it does not apply.";
    case "defined":
      return `${number(facts, "defined")} with baseline and target.`;
    case "no-baseline-or-target":
      return "There is a key metric, but its baseline or target is open.";
    case "no-metric":
      return "No key metric for this audience yet.";
    case "all-met":
      return `${number(facts, "met")} of ${number(facts, "of")} met by their evidence.`;
    case "some-unmet":
      return `${number(facts, "met")} of ${number(facts, "of")} met; at least one falls short of its target.`;
    case "some-without-evidence":
      return `${number(facts, "met")} of ${number(facts, "of")} met; at least one has no evidence yet.`;
    case "some-stale":
      return `${number(facts, "met")} of ${number(facts, "of")} met; the evidence of the others is too old.`;
    case "no-must":
      return "No must requirement is agreed, so there is nothing to hold the project to.";
    case "likely":
      return `It pays back in ${chance(facts)} and brings ${range(facts, reading)}.`;
    case "unlikely":
      return `It pays back in only ${chance(facts)}: ${range(facts, reading)}.`;
    case "too-old":
      return "The last figures are too old to go by.";
    case "recorded":
      return `Recorded up to ${formatDay(String(facts.until), reading.locale)}.`;
    case "not-due-yet":
      return "In use for less than one period: nothing is owed yet.";
    case "never-recorded":
      return "In use for more than a period, and no value was recorded.";
    case "not-live":
      return "Not in use yet.";
    case "within-budget":
      return "What was spent is within what may be spent.";
    case "over-budget":
      return "More was spent than may be spent.";
    case "no-budget":
      return "No budget is set.";
    case "signed":
      return "Signed for the evidence as it stands.";
    case "signed-older-evidence":
      return "Given for older evidence: it changed since.";
    case "not-signed":
      return "Not signed yet.";
  }
}
