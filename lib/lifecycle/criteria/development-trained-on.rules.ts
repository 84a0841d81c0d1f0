// A model is no better than what it learned from: the rules on that very version of the data, whether or not it is the current one.
import { criterion, type None } from "../criterion.rules";
import type { EvidenceRef } from "../gate-result.rules";
import { candidateRefs, noCandidate } from "./candidate.rules";
import { ruleCause, rulesSay } from "./datasets.rules";

export const developmentTrainedOn = criterion({
  id: "development.trained-on",
  title: "The data that it learned from pass their rules",
  since: 1,
  asks: "Every rule passes on the very version of the data that the proposed model learned from.",
  reads: ["candidate"],
  sets: [],
  maxAge: null,
  repair: { roles: ["data_engineer", "data_scientist"], where: "data" },
  says: {
    ...noCandidate,
    ...rulesSay<None>(),
    "rules-pass": () => "The rules passed on that very version.",
    "data-unknown": () => "Its run does not say which version of the data it was trained on.",
  },
  judge: ({ candidate }, _now, _limits, judged) => {
    if (!candidate) return judged("missing", "no-candidate");
    if (!candidate.trainedOn) return judged("missing", "data-unknown", {}, candidateRefs(candidate));
    const { versionId, state } = candidate.trainedOn;
    const data: EvidenceRef = { kind: "dataset-version", id: versionId, version: null };
    const refs = [...candidateRefs(candidate), data];
    return state === "met" ? judged(state, "rules-pass", {}, refs) : judged(state, ruleCause[state], {}, refs);
  },
});
