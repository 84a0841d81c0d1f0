// What gates ask of data: is a dataset fit to build on, and does what was promised of it still hold?
import { daysSince } from "@/lib/kernel/days";
import type { DatasetEvidence } from "../evidence/rules";
import { type Cause, type EvidenceRef, type Judgement, judgement } from "../judgement.rules";
import { worstFirst } from "../rules";
import type { GateLimits } from "../templates/rules";

const ruleCause = { unmet: "rules-fail", stale: "rules-stale", missing: "rules-without-result" } as const;

/** Fit: a version is there, it has rules, all of them pass, and an expert found it usable, not too long ago. */
export function judgeDataset(
  dataset: DatasetEvidence,
  now: Date,
  { validationDays }: Pick<GateLimits, "validationDays">,
): Judgement {
  const { id, version, rules, checks, validation } = dataset;
  const refs: EvidenceRef[] = [{ kind: "dataset", id, version: null }];
  if (version === null) return judgement("missing", "no-version", {}, refs);
  if (dataset.rows === 0) return judgement("missing", "no-rows", {}, refs);
  if (rules === 0) return judgement("missing", "no-rule", {}, refs);
  const judged = (...said: Parameters<typeof judgement>) => ({ ...judgement(...said), figures: { rules } });
  if (checks !== "met") return judged(checks, ruleCause[checks], {}, refs);
  if (!validation) return judged("missing", "not-validated", {}, refs);
  const facts = { verdict: validation.verdict };
  if (validation.verdict === "not_usable") return judged("unmet", "not-usable", facts, refs);
  if (!dataset.refreshed && validation.version !== version)
    return judged("stale", "validated-other-version", facts, refs);
  const at = validation.at.toISOString();
  return validationDays !== null && daysSince(validation.at, now) > validationDays
    ? judged("stale", "validated-long-ago", { ...facts, at }, refs)
    : judged("met", "sound", facts, refs);
}

/** The nearest to being met; of equals the one whose reference comes first, whatever their order was. */
export function bestOf(judged: readonly Judgement[]): Judgement | undefined {
  const rank = ({ state, because, refs }: Judgement) =>
    `${9 - worstFirst.indexOf(state)} ${because} ${refs.map(({ id }) => id).join(" ")}`;
  return judged.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))[0];
}

/** What breaks a contract in operation: a critical rule, the promised columns, or the promise to refresh. */
export function breachOf({ critical, freshness, contract }: DatasetEvidence): Cause | null {
  if (critical === "unmet") return "rules-fail";
  return [freshness, contract].some((state) => state === "unmet" || state === "stale") ? "contract-broken" : null;
}
