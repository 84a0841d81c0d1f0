// Deployment asks that somebody has tried the way back.
import { daysSince } from "@/lib/kernel/days";
import { criterion } from "../criterion.rules";
import { noRelease, releaseRefs } from "./release.rules";

export const deploymentRehearsal = criterion({
  id: "deployment.rehearsal",
  title: "The way back is rehearsed",
  since: 1,
  asks: "Somebody tried the way back of that release and wrote down how it went.",
  reads: ["release"],
  sets: [],
  maxAge: "rehearsalDays",
  repair: { roles: ["ml_engineer"], where: "deployments" },
  says: {
    ...noRelease,
    "not-rehearsed": () => "Nobody has tried the way back yet.",
    "rehearsed-long-ago": (_: { rehearsedAt: string }) => "The way back was tried too long ago to rely on.",
    rehearsed: () => "The way back was tried.",
  },
  judge: ({ release }, now, { rehearsalDays }, judged) => {
    if (!release) return judged("missing", "no-release");
    const { rehearsedAt } = release;
    if (!rehearsedAt) return judged("missing", "not-rehearsed", {}, releaseRefs(release));
    return rehearsalDays !== null && daysSince(rehearsedAt, now) > rehearsalDays
      ? judged("stale", "rehearsed-long-ago", { rehearsedAt: rehearsedAt.toISOString() }, releaseRefs(release))
      : judged("met", "rehearsed", {}, releaseRefs(release));
  },
});
