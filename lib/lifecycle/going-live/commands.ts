// Putting a release live, which asks the gates first.

import { goLive } from "@/lib/deployments/live/steps";
import { getRelease } from "@/lib/deployments/queries";
import { command } from "@/lib/kernel/command";
import { invalid, precondition } from "@/lib/kernel/errors";
import { recordPromise } from "@/lib/value/promise/steps";
import { listHolds } from "./queries";
import { strictestMode } from "./rules";
import { DeployPastGates } from "./schema";
import { holdWords } from "./words";

/**
 * The one way for a release to go live. Gates stand right of deployments and nobody calls them from there, so the act itself is a plain
 * function on the left and the command that asks first is here: computed in the same transaction, where a stored standing of gates
 * could be out of date. Coming back asks nobody: when something is wrong, a gate must not stand in the way.
 */
export const deployRelease = command({
  capability: "release.deploy",
  input: DeployPastGates,
  async run({ tx, grant, input: { reason, ...input }, now }) {
    const release = await getRelease(grant, input.release);
    const holds = await listHolds(grant, release);
    const verdict = strictestMode(holds);
    if (verdict === "block") {
      throw precondition(holdWords(holds.filter(({ mode }) => mode === "block")));
    }
    if (verdict === "warn" && reason.length < 10) {
      throw invalid({ reason: `Please say, in a sentence, why it goes live all the same. ${holdWords(holds)}` });
    }
    const unmetGates = holds.map(({ gate, mode, unmet }) => ({ gate, mode, unmet: unmet.map(({ id }) => id) }));
    const unmet = verdict === "free" ? undefined : { unmetGates, ...(verdict === "warn" ? { reason } : {}) };
    const outcome = await goLive(tx, grant, input, now, unmet);
    await recordPromise(tx, grant.project.id, release, grant.today);
    return outcome;
  },
});
