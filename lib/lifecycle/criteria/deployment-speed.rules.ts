// Deployment asks every agreed speed requirement, whatever its priority; or the reason for which the design gate found speed not applicable.
import { criterion } from "../criterion.rules";
import { notApplicable, notApplicableSays, reasonsFor } from "./exemptions.rules";
import { judgeRequirements, summarySays } from "./musts.rules";
import { releaseRefs } from "./release.rules";

export const deploymentSpeed = criterion({
  id: "deployment.speed",
  title: "It is fast enough",
  subject: "speed",
  since: 1,
  asks: "Every agreed speed requirement is met by what was measured of that release: in its monitoring windows, about it, or of what is in use while it is; or by a check made after its version was proposed. Or somebody said why none applies.",
  reads: ["requirements", "exemptions", "release"],
  sets: [],
  maxAge: "own",
  repair: { roles: ["ml_engineer"], where: "requirements" },
  appliesTo: ({ category }) => category === "speed",
  says: {
    ...summarySays("deployment"),
    ...notApplicableSays,
    "none-agreed": () => "Nothing is required yet: propose something, or say why it does not apply.",
  },
  judge: ({ requirements, exemptions, release }, _now, _limits, judged) => {
    const agreed = requirements.filter(({ category, status }) => category === "speed" && status === "agreed");
    if (agreed.length > 0) return judgeRequirements(agreed, "release", release ? releaseRefs(release) : []);
    const reasons = reasonsFor("speed", exemptions);
    return reasons.length > 0 ? notApplicable("speed", reasons) : judged("missing", "none-agreed");
  },
});
