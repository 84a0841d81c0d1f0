// Warns, before anybody believes its figures, that a run may have been scored on what it learned from.
import { Callout } from "@/components/ui/callout";
import type { Grant } from "@/lib/access/grant";
import { resemblesWords } from "@/lib/experiments/holdouts/rules";
import { readSimilarTrainingData } from "@/lib/experiments/outcomes/leakage.queries";

export async function ResemblesTraining({ grant, runId }: { grant: Grant; runId: string }) {
  const name = (await readSimilarTrainingData(grant.db, [runId])).get(runId);
  if (name === undefined) return null;
  return (
    <Callout tone="stale" title="Look at the data that it was evaluated on">
      {resemblesWords(name)}
    </Callout>
  );
}
