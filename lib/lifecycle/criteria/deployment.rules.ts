// The deployment gate: is it fast enough where it runs, and does it still do what it must?
import { monitorKinds } from "@/db/enums";
import { daysSince } from "@/lib/kernel/days";
import type { ReleaseEvidence } from "../evidence/rules";
import { type EvidenceCriterion, type EvidenceRef, judgement } from "../judgement.rules";
import { notApplicable, reasonsFor } from "./exemptions.rules";
import { judgeMusts, judgeTogether } from "./musts.rules";

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
  judge: ({ release }) => {
    if (!release) return judgement("missing", "no-release");
    const facts = { number: release.number };
    if (release.withdrawn) return judgement("unmet", "version-withdrawn", facts, refTo(release));
    // who signed for it signed for its going live
    return { ...judgement("met", "prepared", facts, refTo(release)), figures: { live: release.live } };
  },
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
  reads: ["requirements", "exemptions", "release"],
  judged:
    "Every agreed speed requirement is met by what was measured of that release: in its monitoring windows, about it, or of what is in use while it is; or by a check made after its version was proposed. Or somebody said why none applies.",
  sets: [],
  maxAge: "own",
  repair: { roles: ["ml_engineer"], where: "requirements" },
  judge: ({ requirements, exemptions, release }) => {
    const agreed = requirements.filter(({ category, status }) => category === "speed" && status === "agreed");
    if (agreed.length > 0) return judgeTogether(agreed, "release", release ? refTo(release) : []);
    const reasons = reasonsFor("speed", exemptions);
    return reasons.length > 0 ? notApplicable("speed", reasons) : judgement("missing", "none-agreed");
  },
};

const must: EvidenceCriterion = {
  id: "deployment.must",
  gate: "deployment",
  title: "must",
  subject: null,
  reads: ["requirements", "release"],
  judged:
    "Every agreed requirement that is a must, and there is at least one, is met by what was measured of that release or, but for speed, of the version that it brings; or by a check made after that version was proposed.",
  sets: [],
  maxAge: "own",
  repair: { roles: ["ml_engineer", "data_scientist"], where: "requirements" },
  judge: ({ requirements, release }) => judgeMusts(requirements, "release", release ? refTo(release) : []),
};

export const deploymentCriteria: readonly EvidenceCriterion[] = [release, speed, must, rehearsal, monitors];
