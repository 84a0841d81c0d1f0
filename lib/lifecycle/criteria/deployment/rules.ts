// The deployment gate: is it fast enough where it runs, and does it still do what it must?
import { type EvidenceCriterion, judgement } from "../../judgement/rules";
import { notApplicable, reasonsFor } from "../exemptions/rules";
import { judgeMusts, judgeTogether } from "../musts/rules";

/** Every agreed speed requirement, whatever its priority; or the reason for which the design gate found speed not applicable. */
const speed: EvidenceCriterion = {
  id: "deployment.speed",
  gate: "deployment",
  title: "speed",
  subject: "speed",
  reads: ["requirements", "exemptions"],
  repair: { roles: ["ml_engineer"], where: "requirements" },
  judge: ({ requirements, exemptions }) => {
    const agreed = requirements.filter(({ category, status }) => category === "speed" && status === "agreed");
    if (agreed.length > 0) return judgeTogether(agreed);
    const reasons = reasonsFor("speed", exemptions);
    return reasons.length > 0 ? notApplicable("speed", reasons) : judgement("missing", "none-agreed");
  },
};

const must: EvidenceCriterion = {
  id: "deployment.must",
  gate: "deployment",
  title: "must",
  subject: null,
  reads: ["requirements"],
  repair: { roles: ["ml_engineer", "data_scientist"], where: "requirements" },
  judge: ({ requirements }) => judgeMusts(requirements),
};

export const deploymentCriteria: readonly EvidenceCriterion[] = [speed, must];
