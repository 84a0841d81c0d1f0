// What monitors read, however many windows came: the rare figure is found, and a chart keeps what matters of ten thousand readings.
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { readDeploymentEvidence } from "@/lib/deployments/evidence/queries";
import { getRelease } from "@/lib/deployments/queries";
import { done, released, sent, watched, windowAt } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import { listKnownMetrics, listMonitors, listSeries } from "./queries";

test("a figure that comes once a week is found among hourly windows, by its monitor, by the gate and by the form", async ({
  db,
  world,
}) => {
  const team = await world.team();
  await released(world, team);
  await watched(world, team, 1);
  await watched(world, team, 1, { watches: "recall", kind: "performance", threshold: 1 });
  const hours = Array.from({ length: 169 }, (_, at) => windowAt(world, at - 169, { latency: 100 + at }));
  done(await sent(world, team, 1, [...hours, windowAt(world, -170, { latency: 90, recall: 0.8 })]));
  const grant = await world.grant(team.members.expert, team.project);
  const { id } = await getRelease(grant, 1);
  const monitors = await listMonitors(grant, [id], { recent: 60 });
  expect(monitors.map(({ watches, recent }) => [watches, recent.length, recent.at(-1)?.value])).toEqual(
    expect.arrayContaining([
      ["latency", 60, 268],
      ["recall", 1, 0.8],
    ]),
  );
  expect(await listKnownMetrics(grant, id)).toEqual(["latency", "recall"]);
  const evidence = (await readDeploymentEvidence(db, [team.project.id])).get(team.project.id);
  expect(evidence?.release?.latest).toMatchObject([
    { metric: "latency", value: 268 },
    { metric: "recall", value: 0.8 },
  ]);
});

test("of ten thousand windows a chart keeps the first, the last and every spike, and is read at once (not others)", async ({
  db,
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  await released(world, team);
  const monitorId = await watched(world, team, 1);
  const grant = await world.grant(team.members.expert, team.project);
  const { id } = await getRelease(grant, 1);
  await db.execute(sql`
    with made as (insert into windows (id, release_id, started_at, ended_at, cases, sent_by_id, received_at)
      select gen_random_uuid(), ${id}::uuid, at - interval '1 hour', at, 500, ${team.members.expert.id}::uuid, at
      from generate_series(timestamptz '2025-01-01', timestamptz '2025-01-01' + interval '9999 hours', interval '1 hour') at
      returning id, ended_at)
    insert into window_values (window_id, release_id, ended_at, metric, value)
      select id, ${id}::uuid, ended_at, 'latency', case ended_at when timestamptz '2025-01-01' then 7
        when timestamptz '2025-01-01' + interval '9999 hours' then 9 when timestamptz '2025-06-01 05:00Z' then 900
        when timestamptz '2025-09-01 05:00Z' then 1 else 100 end from made`);
  const series = (await listSeries(grant, [monitorId])).get(monitorId) ?? [];
  expect(series.length).toBeLessThan(200);
  expect([series[0]?.value, series.at(-1)?.value]).toEqual([7, 9]);
  expect(series.map(({ value }) => value)).toEqual(expect.arrayContaining([900, 1]));
  expect(series.map(({ endedAt }) => endedAt.getTime())).toEqual(
    series.map(({ endedAt }) => endedAt.getTime()).toSorted((one, next) => one - next),
  );
  const stranger = await world.grant(other.members.expert, other.project);
  expect(await listSeries(stranger, [monitorId])).toEqual(new Map());
});
