// ⌘K: what a person may do is a few letters away, and every place that it offers is really there.

import { roles } from "@/db/enums";
import { exampleOf, pagesInside } from "./addresses";
import { openSessionOf } from "./cast";
import { expect, test } from "./fixtures";
import { follow } from "./follow";

test("an estimate is three letters away from any page of the project, for those who may submit one", async ({ as }) => {
  const page = await as("data_scientist");
  await page.goto("/projects/CHURN/activity");
  await page.getByRole("button", { name: "Search" }).click();
  const palette = page.getByRole("dialog", { name: "Search" });
  await expect(palette.getByText("Set the budget")).toHaveCount(0);
  // typed, and not filled in: the field has the focus, whoever opened it
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("submit est");
  await expect(palette.getByRole("option", { selected: true })).toContainText("Submit an estimate");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/projects\/CHURN\/value\/estimates\/new$/);

  // A page that listens for changes listens for keys too.
  await follow(page, "/inbox");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette.getByText("Start a project")).toBeVisible();
  await expect(palette.getByText("Submit an estimate")).toHaveCount(0);
  await expect(palette.getByText("Invite people")).toHaveCount(0);
  await page.keyboard.type("portf");
  await expect(palette.getByRole("option", { selected: true })).toContainText("Portfolio");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/portfolio$/);
});

test("j and k walk the rows of every list, and Enter opens", async ({ house, as }) => {
  test.setTimeout(300_000);
  const page = await as("ml_engineer");
  const dead: string[] = [];
  let walked = 0;
  for (const address of pagesInside) {
    const path = await exampleOf(address, house, "CHURN").catch(() => null);
    if (!path || address.startsWith("/admin") || (await page.request.get(path)).status() !== 200) continue;
    // a page that listens for changes listens for keys too
    await follow(page, path);
    const rows = page.locator("#content :is(tr, li):not(nav *)").filter({ has: page.locator("a[href]:visible") });
    if ((await rows.count()) === 0) continue;
    walked += 1;
    const stands = () => page.evaluate(() => document.activeElement?.closest("#content :is(tr, li)") !== null);
    await page.keyboard.press("j");
    const first = await stands();
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    if (!first || !(await stands())) dead.push(address);
  }
  expect(dead).toEqual([]);
  expect(walked).toBeGreaterThan(15);
  await follow(page, "/projects/CHURN/experiments");
  await page.keyboard.press("j");
  const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(href);
});

test("everything on offer opens for whom it is offered to", async ({ house, as }) => {
  test.setTimeout(120_000);
  for (const part of [...roles, "admin"] as const) {
    const page = await as(part);
    await page.goto("/projects/CHURN");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("option", { name: "Overview" })).toBeVisible();
    const values = await page.getByRole("option").evaluateAll((lines) => lines.map((line) => line.dataset.value ?? ""));
    // The last word of what a line is found by is the address that it leads to.
    const places = new Set(values.map((value) => value.split(" ").at(-1)?.replace(/#.*/, "") ?? ""));
    expect(places.size).toBeGreaterThan(20);
    const cookie = `quintet=${await openSessionOf(house.db, house.cast[part].id)}`;
    const answers = await Promise.all(
      [...places].map(async (place) => {
        const { status } = await fetch(new URL(place, house.url), { headers: { cookie }, redirect: "manual" });
        return { place, status };
      }),
    );
    expect([part, answers.filter(({ status }) => status !== 200)]).toEqual([part, []]);
  }
});
