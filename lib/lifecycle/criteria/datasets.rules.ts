// Judges whether a dataset is fit to build on, with the sentences about its rules.
import type { ValidationVerdict } from "@/db/enums";
import { daysSince } from "@/lib/kernel/days";
import { type JudgementOf, judging } from "../criterion.rules";
import type { DatasetEvidence } from "../evidence/rules";
import type { EvidenceRef, Facts, Judgement } from "../gate-result.rules";
import { worstFirst } from "../rules";
import type { GateLimits } from "../templates/rules";

/** What is said of rules that do not all pass, by the worst of them. */
export const ruleCause = { unmet: "rules-fail", stale: "rules-stale", missing: "rules-without-result" } as const;
export const rulesSay = <F extends Facts>() => ({
  "rules-fail": (_: F) => "At least one rule fails.",
  "rules-stale": (_: F) => "The rules were last checked too long ago, or on an older version.",
  "rules-without-result": (_: F) => "At least one rule has not been checked on these data.",
});

export const noDataset = { "no-dataset": () => "No dataset is registered yet." };

type WithRules = { rules: number };
type Validated = WithRules & { verdict: ValidationVerdict };

export const datasetSays = {
  "no-version": () => "A dataset is registered, but no version of it has come in.",
  "no-rows": () => "The version of the data that counts has no rows.",
  "no-rule": () => "There are data, but no rule says what must hold of them.",
  ...rulesSay<WithRules>(),
  "not-validated": (_: WithRules) => "The rules pass; no expert has said yet whether the data can be used.",
  "not-usable": (_: Validated) => "An expert found the data not usable.",
  "validated-other-version": (_: Validated) => "Its rules pass, but the expert's word is about another version.",
  "validated-long-ago": (_: Validated & { at: string }) => "Its rules pass, but an expert's word on it is too old.",
  sound: (_: Validated) => "Its rules pass, and an expert found it usable.",
};
const judged = judging<typeof datasetSays>();

/** Fit: a version is there, it has rules, all of them pass, and an expert found it usable, not too long ago. */
export function judgeDataset(
  dataset: DatasetEvidence,
  now: Date,
  { validationDays }: Pick<GateLimits, "validationDays">,
): JudgementOf<typeof datasetSays> {
  const { id, version, rules, checks, validation } = dataset;
  const refs: EvidenceRef[] = [{ kind: "dataset", id, version: null }];
  if (version === null) return judged("missing", "no-version", {}, refs);
  if (dataset.rows === 0) return judged("missing", "no-rows", {}, refs);
  if (rules === 0) return judged("missing", "no-rule", {}, refs);
  if (checks !== "met") return judged(checks, ruleCause[checks], { rules }, refs, ["rules"]);
  if (!validation) return judged("missing", "not-validated", { rules }, refs, ["rules"]);
  const validated = { rules, verdict: validation.verdict };
  if (validation.verdict === "not_usable") return judged("unmet", "not-usable", validated, refs, ["rules"]);
  if (!dataset.refreshed && validation.version !== version)
    return judged("stale", "validated-other-version", validated, refs, ["rules"]);
  const facts = { ...validated, at: validation.at.toISOString() };
  return validationDays !== null && daysSince(validation.at, now) > validationDays
    ? judged("stale", "validated-long-ago", facts, refs, ["rules"])
    : judged("met", "sound", validated, refs, ["rules"]);
}

/** The nearest to being met; of equals the one whose reference comes first, whatever their order was. */
export function bestOf<J extends Pick<Judgement, "state" | "because" | "refs">>(
  judgements: readonly J[],
): J | undefined {
  const rank = ({ state, because, refs }: J) =>
    `${9 - worstFirst.indexOf(state)} ${because} ${refs.map(({ id }) => id).join(" ")}`;
  return judgements.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))[0];
}
