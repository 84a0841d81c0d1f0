// A check that a program sends fails: the data engineer sees it come, takes it on a phone, and it ends with its cause on record.
import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { datasets, projects } from "@/db/schema";
import { programOf } from "./by-program";
import { expect, type House, test } from "./fixtures";
import { follow } from "./follow";
import { look } from "./look";
import { phone } from "./screens";

test.use({ stage: "demo for a-failing-rule" });

const dataset = "Customer months";
const rule = "A customer is there once a month";
const cause = "The billing run of the first was started twice, by hand and by the clock.";
const remedy = "The second run's lines are taken out, and the run refuses to start twice a day.";

/** Among what is broken, not in what merely happened. */
const broken = (page: Page) =>
  page.getByRole("table", { name: "Incidents" }).getByRole("link", { name: new RegExp(rule) });
/** How far the incident is. */
const step = (page: Page) => page.getByRole("list", { name: "How far it is" }).locator("[aria-current=step]");

async function pathOfData({ db }: House) {
  const [found] = await db
    .select({ id: datasets.id })
    .from(datasets)
    .innerJoin(projects, eq(projects.id, datasets.projectId))
    .where(and(eq(projects.key, "CHURN"), eq(datasets.name, dataset)));
  if (!found) throw new Error(`CHURN has no “${dataset}”.`);
  return `/projects/CHURN/datasets/${found.id}/results`;
}

const found = (value: number, note: string) => ({ rule, value, checkedAt: new Date().toISOString(), note });

test("a failing check becomes an incident, and the incident ends with its cause", async ({ house, as }) => {
  test.setTimeout(120_000);
  const results = await pathOfData(house);
  const checks = await programOf(house, house.cast.data_engineer);
  const [engineer, operator] = [await as("data_engineer", phone), await as("ml_engineer")];

  await test.step("a program that may only read, or that names a rule nobody knows, changes nothing", async () => {
    const reader = await programOf(house, house.cast.data_engineer, "read");
    const before = await house.countEvents();
    expect((await reader(results, found(97.4, ""))).status).toBe(403);
    const good = found(97.4, "");
    const answer = await checks(results, { results: [{ ...good, rule: "Every customer is happy" }] });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ error: { code: "invalid", fields: { "results.0.rule": expect.any(String) } } });
    expect(await house.countEvents()).toBe(before);
  });

  const incident =
    await test.step("the data engineer, on a phone, sees it break and says that somebody looks at it", async () => {
      await follow(engineer, "/home/data_engineer");
      await expect(broken(engineer)).toHaveCount(0);
      expect((await checks(results, found(97.4, "61,300 lines are there twice"))).status).toBe(200);
      await broken(engineer).click();
      await expect(step(engineer)).toContainText("New");
      await expect(engineer.getByText("61,300 lines are there twice")).toBeVisible();
      await look(engineer, "a new incident on a phone");
      await engineer.getByRole("button", { name: "Acknowledge: I look at it" }).click();
      await expect(step(engineer)).toContainText("Acknowledged");
      await expect(engineer.getByRole("button", { name: "Acknowledge: I look at it" })).toHaveCount(0);
      return new URL(engineer.url()).pathname;
    });

  await test.step("who may not handle it reads about it, and is offered nothing", async () => {
    for (const part of ["stakeholder", "data_scientist"] as const) {
      const page = await as(part);
      await page.goto(incident);
      await expect(page.getByText("A data engineer or an ML engineer of the project takes care of it.")).toBeVisible();
      for (const name of [/^Acknowledge/, /^Assign/, /^Give to/, "Resolve incident"])
        await expect(page.getByRole("button", { name })).toHaveCount(0);
    }
  });

  await test.step("the ML engineer gives it to the data engineer, whose phone shows it", async () => {
    await operator.goto("/projects/CHURN/data/incidents");
    await broken(operator).first().click();
    await operator.getByLabel("Who takes care of it").selectOption({ label: house.cast.data_engineer.name });
    await operator.getByRole("button", { name: "Assign" }).click();
    await expect(step(operator)).toContainText("Assigned");
    await expect(step(engineer)).toContainText(`to ${house.cast.data_engineer.name}`);
  });

  await test.step("it fails again and is still one incident; then it passes, and waits for its cause", async () => {
    expect((await checks(results, found(98.1, "Half of them are taken out"))).status).toBe(200);
    await expect(engineer.getByText("Failed last, of 2")).toBeVisible();
    await operator.goto("/projects/CHURN/data/incidents");
    await expect(broken(operator)).toHaveCount(1);
    expect((await checks(results, found(100, ""))).status).toBe(200);
    await expect(engineer.getByText("It passes again.")).toBeVisible();
    await expect(step(engineer)).toContainText("Assigned");
  });

  await test.step("the data engineer resolves it with what it was, and those who build on the data hear of it", async () => {
    await engineer.getByLabel("What was the cause?").fill(cause);
    await engineer.getByLabel("What was done about it?").fill(remedy);
    await engineer.getByRole("button", { name: "Resolve incident" }).click();
    await expect(engineer.getByText(cause)).toBeVisible();
    await expect(engineer.getByText(remedy)).toBeVisible();
    await expect(engineer.getByRole("button", { name: "Resolve incident" })).toHaveCount(0);
    await look(engineer, "a resolved incident on a phone");
    const scientist = await as("data_scientist");
    await scientist.goto("/inbox");
    await expect(scientist.getByText(`${house.cast.data_engineer.name} resolved an incident`).first()).toBeVisible();
    await engineer.goto("/home/data_engineer");
    await expect(engineer.getByRole("heading", { name: "What broke" })).toBeVisible();
    await expect(broken(engineer)).toHaveCount(0);
  });
});
