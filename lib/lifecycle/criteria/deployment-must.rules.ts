// Deployment asks that the release does what it must, where it runs.
import { criterion } from "../criterion.rules";
import { isMust, judgeMusts, mustSays } from "./musts.rules";
import { releaseRefs } from "./release.rules";

export const deploymentMust = criterion({
  id: "deployment.must",
  title: "Every must requirement is met",
  since: 1,
  asks: "Every agreed requirement that is a must, and there is at least one, is met by what was measured of that release or, but for speed, of the version that it brings; or by a check made after that version was proposed.",
  reads: ["requirements", "release"],
  sets: [],
  maxAge: "own",
  repair: { roles: ["ml_engineer", "data_scientist"], where: "requirements" },
  appliesTo: isMust,
  says: mustSays("deployment"),
  judge: ({ requirements, release }) => judgeMusts(requirements, "release", release ? releaseRefs(release) : []),
});
