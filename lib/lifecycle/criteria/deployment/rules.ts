// The deployment gate: is it fast enough where it runs, and does it still do what it must?
import { monitorKinds } from "@/db/enums";
import type { ReleaseEvidence } from "../../evidence/rules";
import { type EvidenceCriterion, type EvidenceRef, judgement } from "../../judgement/rules";
import { notApplicable, reasonsFor } from "../exemptions/rules";
import { judgeMusts, judgeTogether } from "../musts/rules";

/** Where its answers enter the business, who answers for that, how it goes live and how it comes back: a release says all four. */
const release: EvidenceCriterion = {
  id: "deployment.release",
  gate: "deployment",
  title: "release",
  subject: null,
  reads: ["release"],
  repair: { roles: ["ml_engineer"], where: "deployments" },
  judge: ({ release }) =>
    release
      ? judgement("met", "prepared", { number: release.number, live: release.live }, refTo(release))
      : judgement("missing", "no-release"),
};

const rehearsal: EvidenceCriterion = {
  id: "deployment.rehearsal",
  gate: "deployment",
  title: "rehearsal",
  subject: null,
  reads: ["release"],
  repair: { roles: ["ml_engineer"], where: "deployments" },
  judge: ({ release }) => {
    if (!release) return judgement("missing", "no-release");
    return release.rehearsed
      ? judgement("met", "rehearsed", {}, refTo(release))
      : judgement("missing", "not-rehearsed", {}, refTo(release));
  },
};

/** One at least for what comes in, for how well it answers, and for how it runs. */
const monitors: EvidenceCriterion = {
  id: "deployment.monitors",
  gate: "deployment",
  title: "monitors",
  subject: null,
  reads: ["release"],
  repair: { roles: ["ml_engineer"], where: "deployments" },
  judge: ({ release }) => {
    if (!release) return judgement("missing", "no-release");
    const unwatched = monitorKinds.filter((kind) => !release.monitors.includes(kind));
    return unwatched.length === 0
      ? judgement("met", "watched", {}, refTo(release))
      : judgement("missing", "some-unwatched", { unwatched }, refTo(release));
  },
};

const refTo = ({ id, number }: ReleaseEvidence): EvidenceRef[] => [{ kind: "release", id, version: number }];

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

export const deploymentCriteria: readonly EvidenceCriterion[] = [release, speed, must, rehearsal, monitors];
