// Histories of many runs at once: whole, or spread over so many points.
import { expect } from "vitest";
import { begun, type Stored, speaker, test } from "@/lib/testing/tracking";

type Point = { run_id: string; step: number; value: number | string };

async function trained(stored: Stored, points: number) {
  const { run_id } = await begun(stored);
  const metrics = Array.from({ length: points }, (_, step) => ({
    key: "loss",
    value: step / 2,
    timestamp: step,
    step,
  }));
  await stored.post("runs/log-batch", { run_id, metrics });
  return run_id;
}

const pointsOf = (response: { body: object }) => (response.body as { metrics?: Point[] }).metrics ?? [];

test("of several runs, one after the other, up to a limit", async ({ stored }) => {
  const { get } = stored;
  const runs = [await trained(stored, 5), await trained(stored, 3)].sort();
  const ask = async (more: Record<string, string> = {}) => {
    const query = new URLSearchParams([
      ...runs.map((id) => ["run_id", id]),
      ["metric_key", "loss"],
      ...Object.entries(more),
    ]);
    return get(`metrics/get-history-bulk?${query}&x=`);
  };
  const all = pointsOf(await ask());
  expect(all).toHaveLength(8);
  expect(all[1]).toEqual({ key: "loss", value: 0.5, timestamp: 1, step: 1, run_id: runs[0] });
  expect(all.map(({ run_id }) => run_id)).toEqual([...all.map(({ run_id }) => run_id)].sort());
  expect(pointsOf(await ask({ max_results: "6" }))).toEqual(all.slice(0, 6));
  expect((await get("metrics/get-history-bulk", { metric_key: "loss" })).status).toBe(400);
  const outside = speaker(await stored.token(stored.stranger));
  expect((await outside.get("metrics/get-history-bulk", { run_id: runs[0] ?? "", metric_key: "loss" })).body).toEqual(
    {},
  );
});

test("spread evenly, with the first and the last", async ({ stored }) => {
  const { get } = stored;
  const run_ids = await trained(stored, 101);
  const steps = async (more: Record<string, string>) =>
    pointsOf(await get("metrics/get-history-bulk-interval", { run_ids, metric_key: "loss", ...more })).map(
      ({ step }) => step,
    );
  expect(await steps({ max_results: "5" })).toEqual([0, 25, 50, 75, 100]);
  expect(await steps({ max_results: "1" })).toEqual([100]);
  expect(await steps({ max_results: "2" })).toEqual([0, 100]);
  expect(await steps({})).toHaveLength(101);
  expect(await steps({ max_results: "3", start_step: "10", end_step: "30" })).toEqual([10, 20, 30]);
  expect(await steps({ start_step: "98", end_step: "400" })).toEqual([98, 99, 100]);
  const faulty: Record<string, string>[] = [
    { max_results: "0" },
    { max_results: "2501" },
    { start_step: "1" },
    { start_step: "2", end_step: "1" },
  ];
  for (const more of faulty) {
    const response = await get("metrics/get-history-bulk-interval", { run_ids, metric_key: "loss", ...more });
    expect([more, response.status]).toEqual([more, 400]);
  }
  const outside = speaker(await stored.token(stored.stranger));
  expect((await outside.get("metrics/get-history-bulk-interval", { run_ids, metric_key: "loss" })).body).toEqual({});
});
