// A gate's criteria in words: what is asked, how it stands and why, and who can put it right.
import {
  type Audience,
  audiences,
  type GateName,
  type RequirementCategory,
  type Role,
  requirementCategories,
} from "@/db/enums";
import { formatDay } from "@/lib/format/dates";
import { own } from "@/lib/format/own";
import type { Reading } from "@/lib/format/reading";
import { roleInSentence } from "@/lib/format/role-words";
import { audienceWords, requirementCategoryWords } from "@/lib/format/words";
import { betterWords, noPriceWords, notBetterWords } from "./criteria/in-money.words";
import { estimatedWords, paysBackWords } from "./criteria/pays-back.words";
import { lackingWords, staleWords } from "./evidence/proofs.words";
import type { CriterionResult, Facts } from "./judgement.rules";
import type { CriterionSubject } from "./naming.rules";

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
    case "data":
      return "A dataset passes its rules and an expert has validated it";
    case "candidate":
      return "A model version is proposed";
    case "trained-on":
      return "The data that it learned from pass their rules";
    case "in-money":
      return "It is better in money than never acting and than today's process";
    case "worst-errors":
      return "An expert has seen its worst errors";
    case "release":
      return "A release says where it enters the business, and who answers for it";
    case "rehearsal":
      return "The way back is rehearsed";
    case "monitors":
      return "Drift, performance and operation are watched";
    case "alerts":
      return "No critical alert is open";
    case "contracts":
      return "The data keep what was promised of them";
    case "review":
      return "The review is not overdue";
    case "signature":
      return `Signed by the ${roleInSentence(subject as Role)}`;
  }
}

const number = (facts: Facts, name: string) => Number(own(facts, name) ?? 0);

/** Why it stands as it does, in one sentence. */
export function criterionReason(
  { because, figures, gate, ...said }: Pick<CriterionResult, "because" | "facts" | "figures"> & { gate?: GateName },
  reading: Reading,
): string {
  const facts: Facts = { ...said.facts, ...figures };
  switch (because) {
    case "described":
      return "Problem, today's process and who is affected are written down.";
    case "not-described":
      return "Say what the problem is, how it is handled today, and who is affected.";
    case "estimated":
      return estimatedWords(facts, reading);
    case "not-estimated":
      return "Nobody has estimated the added value yet.";
    case "agreed":
      return `${number(facts, "agreed")} agreed.`;
    case "not-applicable":
      return `Not applicable: ${[facts.reasons ?? []]
        .flat()
        .join("; ")
        .replace(/\.(?=;|$)/g, "")}.`;
    case "only-proposed":
      return `${number(facts, "proposed")} proposed, none agreed yet.`;
    case "none-agreed":
      return "Nothing is required yet: propose something, or say why it does not apply.";
    case "defined":
      return `${number(facts, "defined")} with baseline and target.`;
    case "no-baseline-or-target":
      return "There is a key metric, but its baseline or target is missing.";
    case "no-metric":
      return "No key metric for this audience yet.";
    case "all-met":
      return `${number(facts, "met")} of ${number(facts, "of")} met by their evidence.`;
    case "some-unmet":
      return `${number(facts, "met")} of ${number(facts, "of")} met; ${number(facts, "of") === 1 ? "it" : "at least one"} falls short of its target.`;
    case "some-without-evidence":
      return `${number(facts, "met")} of ${number(facts, "of")} met; ${lackingWords(facts, gate)}`;
    case "some-stale":
      return `${number(facts, "met")} of ${number(facts, "of")} met; ${staleWords(number(facts, "met"), number(facts, "of"))}`;
    case "no-must":
      return "No must requirement is agreed, so there is nothing to hold the project to.";
    case "likely":
    case "unlikely":
      return paysBackWords(facts, reading);
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
    case "no-dataset":
      return "No dataset is registered yet.";
    case "no-version":
      return "A dataset is registered, but no version of it has come in.";
    case "no-rows":
      return "The version of the data that counts has no rows.";
    case "nothing-promised":
      return "Nothing is promised of any dataset: no critical rule, no columns, no refresh.";
    case "no-rule":
      return "There are data, but no rule says what must hold of them.";
    case "rules-pass":
      return "The rules passed on that very version.";
    case "rules-fail":
      return "At least one rule fails.";
    case "rules-stale":
      return "The rules were last checked too long ago, or on an older version.";
    case "rules-without-result":
      return "At least one rule has not been checked on these data.";
    case "not-validated":
      return "The rules pass; no expert has said yet whether the data can be used.";
    case "not-usable":
      return "An expert found the data not usable.";
    case "validated-long-ago":
      return "Its rules pass, but an expert's word on it is too old.";
    case "validated-other-version":
      return "Its rules pass, but the expert's word is about another version.";
    case "sound":
      return "Its rules pass, and an expert found it usable.";
    case "no-candidate":
      return "No model version is proposed yet.";
    case "run-gone":
      return `Version ${number(facts, "number")} comes from a run that was deleted or has not finished.`;
    case "proposed":
      return `Version ${number(facts, "number")} is proposed.`;
    case "data-unknown":
      return "Its run does not say which version of the data it was trained on.";
    case "no-matrix":
      return "Nobody has said yet what right and wrong answers are worth: that is the payoff matrix.";
    case "no-outcomes":
      return "What its run got right and wrong, on cases that it did not learn from, is not known yet.";
    case "holdout-not-named":
      return "Nobody of the team has said that the data which its run was scored on is a hold-out: give it a name, if no training reads it.";
    case "learned-from-holdout":
      return "Its run was evaluated on the data that it was trained on: score it on cases that it did not learn from.";
    case "rivals-elsewhere":
      return `Its run was scored beside ${number(facts, "leftBehind")} ${number(facts, "leftBehind") === 1 ? "other" : "others"} on another hold-out of as many cases, from which it was chosen: put ${number(facts, "leftBehind") === 1 ? "it" : "them"} on this one too, so that its figure is corrected for ${number(facts, "leftBehind") === 1 ? "it" : "them"}.`;
    case "not-priced-yet":
      return "What it is worth is being worked out: look again in a minute.";
    case "older-matrix":
      return "The payoff matrix changed since; what it is worth now is being worked out.";
    case "older-base-rate":
      return "The base rate changed since; what it is worth now is being worked out.";
    case "older-outcomes":
      return "Its outcomes changed since; what it is worth now is being worked out.";
    case "no-price":
      return noPriceWords(facts);
    case "nothing-beside":
      return "There is nothing to compare it with: the payoff matrix does not say how today's process does.";
    case "no-range":
      return "How much its cases vary, or those of today's process, is not known, so nobody can say whether it is better by more than chance.";
    case "better-in-money":
      return betterWords(facts, reading);
    case "not-better-in-money":
      return notBetterWords(facts, reading);
    case "errors-not-sent":
      return "Nobody has sent its worst errors to the expert yet.";
    case "errors-unseen":
      return `${number(facts, "open")} of ${number(facts, "samples")} still ${number(facts, "open") === 1 ? "waits" : "wait"} for an expert.`;
    case "errors-seen":
      return `An expert has looked at ${number(facts, "samples") === 1 ? "the one that was sent" : `all ${number(facts, "samples")}`}.`;
    case "no-release":
      return "No release to production is prepared yet.";
    case "version-withdrawn":
      return `The version that release ${number(facts, "number")} brings was withdrawn.`;
    case "prepared":
      return `Release ${number(facts, "number")} is ${facts.live ? "live" : "prepared"}.`;
    case "not-rehearsed":
      return "Nobody has tried the way back yet.";
    case "rehearsed-long-ago":
      return "The way back was tried too long ago to rely on.";
    case "rehearsed":
      return "The way back was tried.";
    case "some-unwatched":
      return `Not watched yet: ${Array.isArray(facts.unwatched) ? facts.unwatched.join(", ") : ""}.`;
    case "watched":
      return "Each is watched by a monitor.";
    case "critical-alerts":
      return `${number(facts, "open")} critical ${number(facts, "open") === 1 ? "alert is" : "alerts are"} open.`;
    case "no-critical-alert":
      return "None is open.";
    case "contract-broken":
      return number(facts, "of") === 1
        ? "The dataset breaks what was promised."
        : `${number(facts, "broken")} of ${number(facts, "of")} datasets ${number(facts, "broken") === 1 ? "breaks" : "break"} what was promised.`;
    case "contracts-hold":
      return number(facts, "of") === 1 ? "The dataset keeps it." : `All ${number(facts, "of")} datasets keep it.`;
    case "review-held":
      return `The next one is due on ${formatDay(String(facts.dueOn), reading.locale)}.`;
    case "review-not-due":
      return `The first one is due on ${formatDay(String(facts.dueOn), reading.locale)}.`;
    case "review-overdue":
      return `It was due on ${formatDay(String(facts.dueOn), reading.locale)}: ask the two questions again.`;
    case "signed":
      return "Signed for the evidence as it stands.";
    case "signed-older-evidence":
      return "Given for older evidence: it changed since.";
    case "signed-before-pivot":
      return "Given before the pivot: what is built now is another thing.";
    case "not-signed":
      return "Not signed yet.";
  }
}
