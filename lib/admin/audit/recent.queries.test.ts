// The admin's home lists what changed in roles, budgets and rules, the newest first, and nothing of the daily work.
import { v7 } from "uuid";
import { expect } from "vitest";
import { events } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import { listRecentChanges } from "./recent.queries";

test("lists changes of access, money and rules alone, the newest of all kinds first", async ({ db, world }) => {
  const admin = await world.person({ isAdmin: true, name: "Ada" });
  const { id: projectId, key } = await world.project();
  const happened = async (kind: string, minutes: number) => {
    const at = new Date(world.now.getTime() + minutes * 60_000);
    await db
      .insert(events)
      .values({ at, kind, projectId, actorId: admin.id, subject: v7(), before: null, after: null });
  };
  for (const kind of ["budget.set", "comment.written", "roles.assigned", "run.started", "roles.assigned"])
    await happened(kind, 1);
  const grant = await workspaceGrant(world.asker(admin), "audit.read");
  const listed = async (most?: number) =>
    (await listRecentChanges(grant, most)).map((change) => [change.kind, change.actor, change.project]);
  const [roles, budget] = [
    ["roles.assigned", "Ada", key],
    ["budget.set", "Ada", key],
  ];
  expect(await listed()).toEqual([roles, roles, budget]);
  expect(await listed(2)).toEqual([roles, roles]);
});
