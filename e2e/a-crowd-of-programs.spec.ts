// Four hundred programs of one person ask for gates at once: they are answered or told when to come again, and pages stay quick.
import { openTokenOf } from "./cast";
import { expect, type House, test } from "./fixtures";
import { knock, sessionOf } from "./knock";

test.use({ stage: "demo for a-crowd-of-programs" });

const percentile = (of: readonly number[], share: number) =>
  of.toSorted((a, b) => a - b)[Math.floor(of.length * share)] ?? 0;

async function timed(house: House, cookie: string): Promise<number> {
  const started = performance.now();
  const answer = await knock(house, "/projects/CHURN/requirements", cookie);
  await answer.text();
  expect(answer.status).toBe(200);
  return performance.now() - started;
}

test("pages stay quick beside 400 gates that are read at once", async ({ house }) => {
  const cookie = await sessionOf(house, "stakeholder");
  const authorization = `Bearer ${await openTokenOf(house.db, house.cast.ml_engineer.id, "read")}`;
  const gate = async () => {
    const answer = await fetch(`${house.url}/api/v1/projects/CHURN/gates`, { headers: { authorization } });
    await answer.text();
    return answer;
  };
  for (let warm = 0; warm < 5; warm += 1) await Promise.all([timed(house, cookie), gate()]);
  const alone: number[] = [];
  for (let at = 0; at < 10; at += 1) alone.push(await timed(house, cookie));
  let isOver = false;
  const crowd = Promise.all(Array.from({ length: 400 }, gate)).finally(() => {
    isOver = true;
  });
  const beside: number[] = [];
  while (!isOver) beside.push(await timed(house, cookie));
  const answers = await crowd;
  const statuses = new Set(answers.map(({ status }) => status));
  console.log(
    `alone p95 ${Math.round(percentile(alone, 0.95))} ms, beside the crowd p95 ${Math.round(percentile(beside, 0.95))} ms of ${beside.length}; ${answers.filter(({ ok }) => ok).length} answered at once`,
  );
  expect([...statuses].filter((status) => status !== 200 && status !== 429)).toEqual([]);
  for (const answer of answers.filter(({ status }) => status === 429)) {
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(100);
  expect(percentile(beside, 0.95)).toBeLessThan(1_500);
  expect((await gate()).status).toBe(200);
});
