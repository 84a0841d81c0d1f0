// Logged models change when something is said of them that was not so before.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { loggedModels } from "@/db/schema";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import { finalizeLoggedModel } from "./commands";

test("one that is finished twice was finished at the first time", async ({ db, world }) => {
  const rows = new Rows(db, world.now);
  const { project, members } = await world.team();
  const experimentId = await rows.add("experiments", { projectId: project.id });
  const status = "pending" as const;
  const loggedModelId = await rows.add("loggedModels", { projectId: project.id, experimentId, status });
  const finished = async (minutes: number, said: "ready" | "failed") => {
    const before = world.now;
    world.now = new Date(before.getTime() + minutes * 60_000);
    await world.perform(members.data_scientist, finalizeLoggedModel, { loggedModelId, status: said }, project);
    world.now = before;
    const [found] = await db.select().from(loggedModels).where(eq(loggedModels.id, loggedModelId));
    return [found?.status, (Number(found?.changedAt) - Number(before)) / 60_000];
  };
  expect(await finished(1, "ready")).toEqual(["ready", 1]);
  expect(await finished(2, "ready")).toEqual(["ready", 1]);
  expect(await finished(3, "failed")).toEqual(["failed", 3]);
});
