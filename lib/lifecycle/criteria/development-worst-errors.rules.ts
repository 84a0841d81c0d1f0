// Development asks that an expert has seen where it fails: the samples that were sent with it, and whether each was looked at.
import { criterion } from "../criterion.rules";
import type { EvidenceRef } from "../gate-result.rules";
import { candidateRefs, noCandidate } from "./candidate.rules";

export const developmentWorstErrors = criterion({
  id: "development.worst-errors",
  title: "An expert has seen its worst errors",
  since: 1,
  asks: "The cases that the proposed model gets most wrong were sent to an expert, who looked at each.",
  reads: ["candidate"],
  sets: [],
  maxAge: null,
  repair: { roles: ["expert", "data_scientist"], where: "validate" },
  says: {
    ...noCandidate,
    "errors-not-sent": () => "Nobody has sent its worst errors to the expert yet.",
    "errors-unseen": ({ open, samples }: { open: number; samples: number }) =>
      `${open} of ${samples} still ${open === 1 ? "waits" : "wait"} for an expert.`,
    "errors-seen": ({ samples }: { samples: number }) =>
      `An expert has looked at ${samples === 1 ? "the one that was sent" : `all ${samples}`}.`,
  },
  judge: ({ candidate }, _now, _limits, judged) => {
    if (!candidate) return judged("missing", "no-candidate");
    const sent = candidate.worstErrors;
    if (!sent || sent.samples === 0) return judged("missing", "errors-not-sent", {}, candidateRefs(candidate));
    const { batchId, samples, open } = sent;
    const batch: EvidenceRef = { kind: "sample-batch", id: batchId, version: null };
    const refs = [...candidateRefs(candidate), batch];
    return open > 0
      ? judged("missing", "errors-unseen", { samples, open }, refs)
      : judged("met", "errors-seen", { samples }, refs, ["samples"]);
  },
});
