// Keeps when each job last ran, and how it went.
import { jobRuns } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { NoteJob } from "./schema";

export const noteJob = command({
  capability: "system.work",
  input: NoteJob,
  async run({ tx, input, now }) {
    const run = { ...input, ranAt: now };
    await tx.insert(jobRuns).values(run).onConflictDoUpdate({ target: jobRuns.name, set: run });
    return { event: null };
  },
});
