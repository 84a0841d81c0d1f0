// Deployment asks for one monitor at least of each kind that the template knows.
import { type MonitorKind, monitorKinds } from "@/db/enums";
import { monitorKindWords } from "@/lib/deployments/words";
import { criterion, partsAsked } from "../criterion.rules";
import { noRelease, releaseRefs } from "./release.rules";

/** The version of the catalogue from which on each is asked for: a new kind of monitor fails nobody who was judged before it came. */
const since: Readonly<Record<MonitorKind, number>> = { drift: 1, performance: 1, operation: 1 };

const inWords = (kinds: readonly MonitorKind[]) => kinds.map((kind) => monitorKindWords[kind].toLowerCase()).join(", ");

export const deploymentMonitors = criterion({
  id: "deployment.monitors",
  title: "Each kind of monitor watches it",
  since: 1,
  parts: since,
  asks: `That release has a monitor of each kind: ${inWords(monitorKinds)}.`,
  reads: ["release"],
  sets: [],
  maxAge: null,
  repair: { roles: ["ml_engineer"], where: "deployments" },
  says: {
    ...noRelease,
    "some-unwatched": ({ unwatched }: { unwatched: readonly MonitorKind[] }) =>
      `Not watched yet: ${inWords(unwatched)}.`,
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
