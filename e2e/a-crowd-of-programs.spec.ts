// Four hundred programs of one person ask for gates at once: they are answered or told when to come again, and pages are answered meanwhile.
import { openTokenOf } from "./cast";
import { expect, type House, test } from "./fixtures";
import { knock, sessionOf } from "./knock";

test.use({ stage: "demo for a-crowd-of-programs" });

async function readPage(house: House, cookie: string) {
  const answer = await knock(house, "/projects/CHURN/requirements", cookie);
  await answer.text();
  expect(answer.status).toBe(200);
}

test("pages are answered while 400 gates are read at once", async ({ house }) => {
  const cookie = await sessionOf(house, "stakeholder");
  const authorization = `Bearer ${await openTokenOf(house.db, house.cast.ml_engineer.id, "read")}`;
  const gate = async () => {
    const answer = await fetch(`${house.url}/api/v1/projects/CHURN/gates`, { headers: { authorization } });
    await answer.text();
    return answer;
  };
  let isOver = false;
  const crowd = Promise.all(Array.from({ length: 400 }, gate)).finally(() => {
    isOver = true;
  });
  let pages = 0;
  for (; !isOver; pages += 1) await readPage(house, cookie);
  const answers = await crowd;
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 200 && status !== 429)).toEqual([]);
  for (const answer of answers.filter(({ status }) => status === 429)) {
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(100);
  expect(pages).toBeGreaterThan(1);
  expect((await gate()).status).toBe(200);
});
