// A project changes its phase once, from the version that was seen, and the move is kept with what it rested on.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { phaseChanges, projects } from "@/db/schema";
import { test } from "@/lib/testing/test";
import { changePhase } from "./steps";

test("a change of phase is kept, forward or back, and only from the version that was seen (not others)", async ({
  db,
  world,
}) => {
  const { project, members } = await world.team();
  const other = await world.team();
  const move = async (to: "development" | "design", version: number, reason = "") =>
    changePhase(db, await world.grant(members.ml_engineer, project), {
      to,
      reason,
      version,
      evidence: { seen: version },
      now: world.now,
    });
  await move("development", 1);
  await expect(move("design", 1)).rejects.toMatchObject({
    code: "conflict",
    details: { theirs: { phase: "development" } },
  });
  await move("design", 2, "Another cause");
  expect(await db.select().from(phaseChanges)).toMatchObject([
    { projectId: project.id, from: "design", to: "development", forward: true, evidence: { seen: 1 } },
    { projectId: project.id, from: "development", to: "design", forward: false, reason: "Another cause" },
  ]);
  expect(await db.select().from(projects).where(eq(projects.id, other.project.id))).toMatchObject([
    { phase: "design", version: 1 },
  ]);
});
