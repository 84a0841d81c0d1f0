// What gates and homes read of releases: the right release, with its figures, and the critical alerts of what is live.
import { expect } from "vitest";
import { workspaceGrant } from "@/lib/access/grant";
import { done, referenced, released, sent, watched, windowAt } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import { rehearseRollback } from "./commands";
import { readDeploymentEvidence } from "./evidence.queries";
import { listMyAlerts, listMyLive } from "./mine.queries";
import { watchDrift } from "./monitors/commands";

test("the release in production comes with what a gate asks of it, in one statement for many projects", async ({
  db,
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  const engineer = team.members.ml_engineer;
  const read = async () => (await readDeploymentEvidence(db, [team.project.id, other.project.id])).get(team.project.id);
  expect(await read()).toEqual({ release: null, criticalAlerts: [] });
  await released(world, team, { environment: "staging" });
  expect(await read()).toMatchObject({ release: { number: 1, environment: "staging", status: "live" } });
  await released(world, team, { live: false });
  expect(await read()).toMatchObject({ release: { number: 2, status: "prepared", rehearsedAt: null, latest: [] } });
  await released(world, team, { live: true });
  await released(world, team, { strategy: "canary" });
  await referenced(world, team, 3);
  done(await world.perform(engineer, watchDrift, { release: 3, watches: "tenure", severity: "warning" }, team.project));
  const monitorId = await watched(world, team, 3, { severity: "critical" });
  const windows = [windowAt(world, 0, { latency: 250, recall: 0.7 }), windowAt(world, 1, { latency: 260 })];
  done(await sent(world, team, 3, windows));
  const rehearsal = { release: 3, version: 2, note: "Walked it in staging" };
  done(await world.perform(engineer, rehearseRollback, rehearsal, team.project));
  expect(await read()).toMatchObject({
    release: {
      number: 3,
      strategy: "basic",
      integrationOwner: team.members.expert.name,
      rehearsedAt: world.now,
      monitors: { drift: 1, performance: 0, operation: 1 },
      latest: [
        { metric: "latency", value: 260 },
        { metric: "recall", value: 0.7 },
      ],
    },
    criticalAlerts: [{ monitorId, release: 3, watches: "latency", ownerId: null }],
  });
  expect((await readDeploymentEvidence(db, [other.project.id])).get(other.project.id)).toEqual({
    release: null,
    criticalAlerts: [],
  });
});

test("the board holds what is live in the reader's own projects, the troubled first (not others)", async ({
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  await released(world, team);
  await released(world, team, { environment: "staging" });
  await released(world, other);
  for (const [own, release] of [
    [team, 2],
    [other, 1],
  ] as const) {
    await watched(world, own, release, { patience: 1 });
    done(await sent(world, own, release, [windowAt(world, 0, { latency: 250 })]));
  }
  const grant = await workspaceGrant(world.asker(team.members.ml_engineer), "workspace.read");
  expect(await listMyLive(grant)).toMatchObject([
    { number: 2, environment: "staging", state: "alert", openAlerts: 1, project: { key: team.project.key } },
    { number: 1, environment: "production", state: null, openAlerts: 0 },
  ]);
  expect(await listMyAlerts(grant)).toMatchObject([{ release: 2, watches: "latency", owner: null }]);
});
