// Deployment asks for one monitor at least of what comes in, of how well it answers, and of how it runs.
import { type MonitorKind, monitorKinds } from "@/db/enums";
import { criterion, partsAsked } from "../criterion.rules";
import { noRelease, releaseRefs } from "./release.rules";

/** The version of the catalogue from which on each is asked for: a new kind of monitor fails nobody who was judged before it came. */
const since: Readonly<Record<MonitorKind, number>> = { drift: 1, performance: 1, operation: 1 };

export const deploymentMonitors = criterion({
  id: "deployment.monitors",
  title: "Drift, performance and operation are watched",
  since: 1,
  parts: since,
  asks: "That release has a monitor of what comes in, one of how well it answers, and one of how it runs.",
  reads: ["release"],
  sets: [],
  maxAge: null,
  repair: { roles: ["ml_engineer"], where: "deployments" },
  says: {
    ...noRelease,
    "some-unwatched": ({ unwatched }: { unwatched: readonly MonitorKind[] }) =>
      `Not watched yet: ${unwatched.join(", ")}.`,
    watched: () => "Each is watched by a monitor.",
  },
  judge: ({ release }, _now, { catalogue }, judged) => {
    if (!release) return judged("missing", "no-release");
    const required = partsAsked(monitorKinds, since, catalogue);
    const unwatched = required.filter((kind) => !release.monitors.includes(kind));
    return unwatched.length === 0
      ? judged("met", "watched", {}, releaseRefs(release))
      : judged("missing", "some-unwatched", { unwatched }, releaseRefs(release));
  },
});
