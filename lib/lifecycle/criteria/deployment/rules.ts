// The deployment gate: is it fast enough where it runs, and does it still do what it must?
import { monitorKinds } from "@/db/enums";
import { daysSince } from "@/lib/days";
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
  judged:
    "A release to production is live or prepared, with where its answers enter, who answers for that, and its way back.",
  sets: [],
  maxAge: null,
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
  judged: "Somebody tried the way back of that release and wrote down how it went.",
  sets: [],
  maxAge: "rehearsalDays",
  repair: { roles: ["ml_engineer"], where: "deployments" },
  judge: ({ release }, now, { rehearsalDays }) => {
    if (!release) return judgement("missing", "no-release");
    const { rehearsedAt } = release;
    if (!rehearsedAt) return judgement("missing", "not-rehearsed", {}, refTo(release));
    return rehearsalDays !== null && daysSince(rehearsedAt, now) > rehearsalDays
      ? judgement("stale", "rehearsed-long-ago", { rehearsedAt: rehearsedAt.toISOString() }, refTo(release))
      : judgement("met", "rehearsed", {}, refTo(release));
  },
};

/** One at least for what comes in, for how well it answers, and for how it runs. */
const monitors: EvidenceCriterion = {
  id: "deployment.monitors",
  gate: "deployment",
  title: "monitors",
  subject: null,
  reads: ["release"],
  judged: "That release has a monitor of what comes in, one of how well it answers, and one of how it runs.",
  sets: [],
  maxAge: null,
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
  judged:
    "Every agreed speed requirement is met by its latest measurement or check, or somebody said why none applies.",
  sets: [],
  maxAge: "own",
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
  judged:
    "Every agreed requirement that is a must is met by its latest measurement or check, and there is at least one.",
  sets: [],
  maxAge: "own",
  repair: { roles: ["ml_engineer", "data_scientist"], where: "requirements" },
  judge: ({ requirements }) => judgeMusts(requirements),
};

export const deploymentCriteria: readonly EvidenceCriterion[] = [release, speed, must, rehearsal, monitors];
