// What monitors read, however many windows came: the rare figure is found, and a chart keeps what matters of ten thousand readings.
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { getRelease } from "@/lib/deployments/queries";
import { counted } from "@/lib/testing/counted";
import { done, referenced, released, sent, watched, windowAt } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import { listAlerts } from "../alerts/queries";
import { listWindows } from "../windows/queries";
import { watchDrift } from "./commands";
import { listKnownMetrics, listMonitors, listSeries, monitorsAPage, readReleaseMonitors } from "./queries";

test("a figure that comes once a week is found among hourly windows, by its monitor and by the form", async ({
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

test("a release with five hundred features and three hundred windows takes as many statements as one with none, and shows a page (not others)", async ({
  db,
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  await released(world, team);
  await released(world, other);
  const grant = await world.grant(team.members.expert, team.project);
  const { id } = await getRelease(grant, 1);
  const view = (page: number) =>
    counted(db, async (own) => {
      const of = { ...grant, db: own };
      const watching = await readReleaseMonitors(of, id, { page, figures: 6 });
      await listSeries(
        of,
        watching.figures.map((figure) => figure.id),
      );
      return { watching, windows: await listWindows(of, id, 5), alerts: await listAlerts(of, { release: 1 }) };
    });
  await watched(world, team, 1);
  await referenced(world, team, 1);
  const drift = { release: 1, watches: "tenure", severity: "warning" };
  done(await world.perform(team.members.ml_engineer, watchDrift, drift, team.project));
  const before = await view(1);
  const by = team.members.expert.id;
  await db.execute(sql`
    with features as (insert into reference_histograms (id, release_id, feature, bins, counts, recorded_at)
      select gen_random_uuid(), ${id}::uuid, 'feature ' || n, '{a,b}', '{500,500}', now() from generate_series(1, 499) n
      returning id, feature),
    made as (insert into windows (id, release_id, started_at, ended_at, cases, sent_by_id, received_at)
      select gen_random_uuid(), ${id}::uuid, at - interval '1 hour', at, 500, ${by}::uuid, at
      from generate_series(timestamptz '2026-01-01', timestamptz '2026-01-01' + interval '299 hours', interval '1 hour') at returning id, ended_at),
    filled as (insert into window_histograms (window_id, reference_id, counts, moved, chance, psi, ended_at)
      select m.id, f.id, '{250,250}', case f.feature when 'feature 499' then 0.6 else 0.01 end, 0.05, 0, m.ended_at
      from (select * from made order by ended_at desc limit 31) m, features f)
    insert into monitors (id, release_id, kind, watches, unit, least_percent, patience, severity, created_by_id, created_at)
      select gen_random_uuid(), ${id}::uuid, 'drift', feature, '', 10, 2, 'warning', ${by}::uuid, now() from features`);
  const { value, statements } = await view(1);
  expect(statements).toBe(before.statements);
  expect(statements).toBeLessThanOrEqual(5);
  const { watching, windows } = value;
  expect([watching.count, watching.drifting, watching.shown.length, watching.drifts.length, windows.length]).toEqual([
    501,
    500,
    monitorsAPage,
    24,
    5,
  ]);
  expect(watching.beyond).toEqual(["feature 499"]);
  expect(watching.drifts[0]).toMatchObject({ watches: "feature 499", recent: { length: 30 } });
  const second = (await view(2)).value.watching.shown;
  expect(new Set([...watching.shown, ...second].map((one) => one.id)).size).toBe(2 * monitorsAPage);
  expect((await view(21)).value.watching.shown).toHaveLength(1);
  expect((await view(22)).value.watching.shown).toEqual([]);
});
