// Two people, two browsers, two app processes on one database: what one does, the other sees within a second, without a reload.
import { type Action, listActions, post } from "./actions";
import { addStranger, openSessionOf } from "./cast";
import { expect, test } from "./fixtures";

test.use({ stage: "demo for live" });

test("a change shows in a second browser, served by another process, within a second", async ({ house, as }) => {
  const other = await house.secondServer();
  const watcher = await as("data_scientist", { url: other.url });
  await watcher.goto("/projects/CHURN/requirements");
  await watcher.evaluate(() => document.documentElement.setAttribute("data-loaded-once", ""));

  const propose = await proposeAction();
  const cookie = await openSessionOf(house.db, house.cast.stakeholder.id);
  const change = async (statement: string) => {
    const fields = { category: "team", priority: "could", statement };
    await post(house, propose, { cookie, project: "CHURN", fields });
    const since = Date.now();
    await expect(watcher.getByRole("link", { name: statement })).toBeVisible();
    return Date.now() - since;
  };

  // The first one waits until the watcher's stream is open; the median of five is not at the mercy of one slow moment.
  await expect(async () => {
    await change(`The team meets on day ${Date.now()}.`);
  }).toPass();
  const delays: number[] = [];
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) {
    delays.push(await change(`The team speaks with the call centre every ${day}.`));
  }
  const median = delays.sort((a, b) => a - b)[2];
  expect(median, `milliseconds until it was seen: ${delays}`).toBeLessThan(1_000);
  await expect(watcher.locator("html[data-loaded-once]")).toHaveCount(1);
});

test("a private project tells a stranger nothing, not even that something happened", async ({ house, as }) => {
  const page = await as(await addStranger(house.db));
  await page.goto("/projects");
  await page.evaluate(() => {
    const source = new EventSource("/api/live");
    source.onmessage = ({ data }) =>
      document.body.append(Object.assign(document.createElement("i"), { textContent: data }));
  });
  const propose = await proposeAction();
  const cookie = await openSessionOf(house.db, house.cast.stakeholder.id);
  const happensIn = (project: string) =>
    post(house, propose, {
      cookie,
      project,
      fields: { category: "team", priority: "could", statement: `News of ${project}.` },
    });
  const heard = (project: string) => page.locator("i", { hasText: `"project":"${project}"` });
  await expect(async () => {
    await happensIn("CHURN");
    await expect(heard("CHURN").first()).toBeAttached({ timeout: 1_000 });
  }).toPass();
  // Signals keep their order: when the later one is here, the earlier one would have been.
  const before = await heard("CHURN").count();
  await happensIn("FRAUD");
  await happensIn("CHURN");
  await expect(heard("CHURN")).toHaveCount(before + 1);
  await expect(heard("FRAUD")).toHaveCount(0);
});

async function proposeAction(): Promise<Action> {
  const found = (await listActions()).find(({ name }) => name.endsWith("proposeRequirement"));
  if (!found) throw new Error("Nothing proposes a requirement.");
  return found;
}
