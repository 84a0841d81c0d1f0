// Development asks that the proposed version does what it must.
import { criterion } from "../criterion.rules";
import { candidateRefs } from "./candidate.rules";
import { isMust, judgeMusts, mustSays } from "./musts.rules";

export const developmentMust = criterion({
  id: "development.must",
  title: "Every must requirement is met",
  since: 1,
  asks: "Every agreed requirement that is a must, and there is at least one, is met by what was measured of the proposed version: by its run under the key metric's name, or about it since; or by a check made after it was proposed. What was measured on training data, of another version or of what is in use is no evidence. Budget and team are the project's, and so are their measurements and checks.",
  reads: ["requirements", "candidate"],
  sets: [],
  maxAge: "own",
  repair: { roles: ["data_scientist", "expert"], where: "requirements" },
  appliesTo: isMust,
  says: mustSays("development"),
  judge: ({ requirements, candidate }) =>
    judgeMusts(requirements, "version", candidate ? candidateRefs(candidate) : []),
});
