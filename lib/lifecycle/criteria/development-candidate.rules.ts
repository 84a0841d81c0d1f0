// Development asks for a version to judge: proposed, not withdrawn, and of a run that stands.
import { criterion } from "../criterion.rules";
import { candidateRefs, noCandidate } from "./candidate.rules";

export const developmentCandidate = criterion({
  id: "development.candidate",
  title: "A model version is proposed",
  since: 1,
  asks: "A model version is proposed and was not withdrawn, and its run finished and was not deleted.",
  reads: ["candidate"],
  sets: [],
  maxAge: null,
  repair: { roles: ["data_scientist", "ml_engineer"], where: "models" },
  says: {
    ...noCandidate,
    "run-gone": ({ number }: { number: number }) =>
      `Version ${number} comes from a run that was deleted or has not finished.`,
    proposed: ({ number }: { number: number }) => `Version ${number} is proposed.`,
  },
  judge: ({ candidate }, _now, _limits, judged) => {
    if (!candidate) return judged("missing", "no-candidate");
    const { run, number } = candidate;
    return run === "finished"
      ? judged("met", "proposed", { number }, candidateRefs(candidate))
      : judged("missing", "run-gone", { number }, candidateRefs(candidate));
  },
});
