// A passed gate lapses: bad evidence is doubted at first, then believed, seen at once by those concerned, and over with better figures.
// The people of FLIGHTS first close its development gate: its estimate is too old, and so are their names.
import type { Page } from "@playwright/test";
import { programOf } from "./by-program";
import { expect, test } from "./fixtures";
import { follow } from "./follow";
import { look } from "./look";
import { phone } from "./screens";
import { send } from "./send";

test.use({ stage: "demo for a-gate-lapses" });

const project = "/projects/FLIGHTS";
const gate = `${project}/lifecycle/development`;
/** A must requirement asks for a quarter at least. */
const metric = "Late flights seen an hour ahead";
const requirement = "At least a quarter of the late flights are seen an hour ahead.";

const doubt = (page: Page) => page.getByText("not believed yet");
const isWholly = async (page: Page) => {
  await expect(page.getByText(/^(\d+) of \1 criteria are met\.$/)).toBeVisible();
  await expect(page.getByText("Signed for the evidence as it stands.")).toHaveCount(3);
  await expect(page.getByRole("heading", { name: "No longer passes" })).toHaveCount(0);
};
const cause = (page: Page) =>
  page.getByRole("listitem").filter({ hasText: "asked for" }).filter({ hasText: requirement });

test("a passed gate lapses after two bad measurements, each is told once, and passes again after two good ones", async ({
  house,
  as,
}) => {
  test.setTimeout(150_000);
  house.jobs();
  const sending = await programOf(house, house.cast.data_scientist);
  const measures = async (value: number) => {
    const measurements = [{ metric, value, measuredAt: new Date().toISOString() }];
    expect((await sending(`${project}/measurements`, { measurements })).status).toBeLessThan(300);
  };
  const [desk, mobile] = [await as("stakeholder"), await as("data_scientist", phone)];

  await test.step("what was too old is estimated anew, three people sign, and the gate passes", async () => {
    const expert = await as("expert");
    await desk.goto(`${project}/value/estimates/new`);
    await desk
      .getByLabel("Where do these figures come from?")
      .fill("As before: the crews of spring counted once more, and nothing moved.");
    await send(desk, "Submit estimate");
    await expect(desk).not.toHaveURL(/estimates\/new$/);
    for (const page of [desk, expert, mobile]) {
      // the price of its candidate comes by itself
      await expect(async () => {
        await page.goto(gate);
        await expect(page.getByText(/^(\d+) of \1 criteria are met\.$/)).toBeVisible({ timeout: 500 });
      }).toPass();
      await send(page, /^Sign as/);
      await expect(page.getByRole("button", { name: /^Sign as/ })).toHaveCount(0);
    }
    await expect(async () => {
      await desk.goto(gate);
      await expect(desk.getByRole("heading", { name: "No longer passes" })).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await isWholly(desk);
    await look(desk, "a gate that passes");
    await expert.close();
  });

  await test.step("the first bad measurement is shown, and not believed yet", async () => {
    for (const page of [desk, mobile]) {
      await follow(page, gate);
      await expect(doubt(page)).toHaveCount(0);
      await page.evaluate(() => document.documentElement.setAttribute("data-loaded-once", ""));
    }
    await measures(11.5);
    for (const page of [desk, mobile]) await expect(doubt(page)).toBeVisible();
    await isWholly(desk);
  });

  await test.step("with the second one it lapses before everybody's eyes, and its cause is named", async () => {
    await measures(12.5);
    for (const page of [desk, mobile]) {
      await expect(cause(page)).toHaveCount(1, { timeout: 15_000 });
      await expect(cause(page)).toContainText(`${metric}: 12.5%, asked for 25%`);
      await expect(doubt(page)).toHaveCount(0);
      // of all criteria one alone
      await expect(page.getByText(/criteria are met\.$/)).toHaveText(/^(\d+) of (?!\1)\d+ criteria are met\.$/);
      await expect(page.getByText("is at 12.5%, asked for 25%").first()).toBeVisible();
    }
    await expect(desk.getByText("What was decided before rests on older facts.").first()).toBeVisible();
    await expect(mobile.getByText("The development gate no longer passes").first()).toBeVisible();
    await look(desk, "a gate that lapsed");
    await look(mobile, "a gate that lapsed");
  });

  await test.step("a third one is no news: one notice each, with the cause", async () => {
    await measures(12);
    await expect(cause(desk)).toHaveCount(1);
    for (const part of ["stakeholder", "expert", "data_scientist"] as const) {
      const reader = await as(part);
      await reader.goto("/inbox");
      const told = reader
        .getByRole("listitem")
        .filter({ hasText: "saw a passed gate lapse" })
        .filter({ hasText: requirement });
      await expect(told).toHaveCount(1);
      await expect(told).toContainText("12.5%, asked for 25%");
      await reader.close();
    }
  });

  await test.step("one good measurement is not believed either, the second closes the gate, signatures and all", async () => {
    await measures(31);
    await expect(doubt(desk)).toBeVisible();
    await expect(cause(desk)).toHaveCount(1);
    await measures(32);
    for (const page of [desk, mobile]) {
      await expect(cause(page)).toHaveCount(0, { timeout: 15_000 });
      await isWholly(page);
      await expect(page.locator("html[data-loaded-once]")).toHaveCount(1);
    }
  });

  await test.step("a target that is lowered now is shown as lowered after results", async () => {
    await mobile.goto(`${project}/requirements`);
    await mobile.getByRole("main").getByRole("link", { name: metric }).first().click();
    await mobile.waitForURL(/\/metrics\//);
    await mobile.getByText("Change it", { exact: true }).click();
    await mobile.getByRole("textbox", { name: "Target" }).fill("20");
    await mobile.getByLabel("Why it changes").fill("The airports publish the weather later in winter.");
    await send(mobile, "Save key metric");
    await desk.goto(`${project}/lifecycle/goalposts`);
    const moved = desk.getByRole("listitem").filter({ hasText: `Target of ${metric} lowered from 25 to 20` });
    await expect(moved).toContainText("After results were seen");
    await expect(moved).toContainText("The airports publish the weather later in winter.");
    await look(desk, "goalposts that moved");
  });
});
