// A release comes back with a reason, and the one before goes live again. Going live is asked for in lib/lifecycle/going-live.
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { endAlerts } from "../alerting.steps";
import { releaseDeployed, releaseRolledBack } from "../events";
import { getRelease } from "../queries";
import { releaseName, releaseTitle } from "../rules";
import { updateRelease } from "../steps";
import { findPreviousRelease } from "./queries";
import { RollBackRelease } from "./schema";
import { concernedBy } from "./steps";

export const rollBackRelease = command({
  capability: "release.rollback",
  input: RollBackRelease,
  async run({ tx, grant, input: { release: number, version, reason }, now }) {
    const stored = await getRelease(grant, number);
    if (stored.status !== "live") throw conflict("This release is not live.", { ...stored });
    const previous = await findPreviousRelease(grant, stored);
    const ending = { status: "rolled_back" as const, endedAt: now, endedById: grant.person.id, endReason: reason };
    const value = await updateRelease(tx, grant, number, version, ending);
    const also = await endAlerts(tx, grant, [stored.id], `${releaseName(number)} was rolled back.`);
    if (previous) {
      const live = { status: "live" as const, deployedAt: now, deployedById: grant.person.id };
      await updateRelease(tx, grant, previous.number, previous.version, {
        ...live,
        endedAt: null,
        endedById: null,
        endReason: "",
      });
      const title = `${releaseTitle(previous)}, again`;
      also.push({
        event: releaseDeployed({ after: { title, environment: stored.environment } }),
        subject: previous.id,
      });
    }
    return {
      event: releaseRolledBack({
        before: { title: releaseTitle(stored), environment: stored.environment },
        after: { title: releaseTitle(stored), reason, liveAgain: previous && releaseTitle(previous) },
      }),
      subject: stored.id,
      notify: [...concernedBy(grant, stored), { kind: "told", roles: ["data_scientist", "ml_engineer"] }],
      also,
      value,
    };
  },
});
