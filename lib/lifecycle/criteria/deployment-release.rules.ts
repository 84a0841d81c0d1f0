// Deployment asks for a release: where its answers enter the business, who answers for that, how it goes live and how it comes back.
import { criterion } from "../criterion.rules";
import { noRelease, releaseRefs } from "./release.rules";

export const deploymentRelease = criterion({
  id: "deployment.release",
  title: "A release says where it enters the business, and who answers for it",
  since: 1,
  asks: "A release to production is live or prepared, with where its answers enter, who answers for that, and its way back.",
  reads: ["release"],
  sets: [],
  maxAge: null,
  repair: { roles: ["ml_engineer"], where: "deployments" },
  says: {
    ...noRelease,
    "version-withdrawn": ({ number }: { number: number }) => `The version that release ${number} brings was withdrawn.`,
    prepared: ({ number, live }: { number: number; live: boolean }) =>
      `Release ${number} is ${live ? "live" : "prepared"}.`,
  },
  judge: ({ release }, _now, _limits, judged) => {
    if (!release) return judged("missing", "no-release");
    const { number, live, withdrawn } = release;
    if (withdrawn) return judged("unmet", "version-withdrawn", { number }, releaseRefs(release));
    // who signed for it signed for its going live
    return judged("met", "prepared", { number, live }, releaseRefs(release), ["live"]);
  },
});
