// A home is read in one look: so high, so many words, and no figure twice; and what it asks for is done in its row.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { desk, phone } from "./screens";

test.use({ stage: "demo for homes-in-one-look" });

/** In screens of that size. */
const highest = { desk: 1.5, phone: 2 };
const mostWords = 250;

async function measure(page: Page) {
  const main = page.locator("#content");
  const [text = ""] = await main.allInnerTexts();
  const figures: string[] = text.match(/[€$£]\s?[\d.,]+\s?[km]?/gi) ?? [];
  return {
    height: await page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight),
    words: text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length,
    repeated: [...new Set(figures.filter((figure, at) => figures.indexOf(figure) !== at))],
  };
}

for (const role of ["stakeholder", "expert", "admin"] as const) {
  test(`the home of a ${role} is read in one look`, async ({ as }) => {
    const page = await as(role);
    for (const [name, { viewport }] of Object.entries({ desk, phone })) {
      await page.setViewportSize(viewport);
      await page.goto(`/home/${role}`);
      const { height, words, repeated } = await measure(page);
      expect(height, `screens on a ${name}`).toBeLessThanOrEqual(name === "desk" ? highest.desk : highest.phone);
      expect(words, `words on a ${name}`).toBeLessThanOrEqual(mostWords);
      expect(repeated, `figures said twice on a ${name}`).toEqual([]);
    }
  });
}

test("a task is done in the row of the home that asks for it, which says so, and is undone there", async ({ as }) => {
  const page = await as("stakeholder");
  await page.goto("/home/stakeholder");
  const needs = page.getByRole("region", { name: "Needs you" });
  const row = needs.getByRole("listitem").filter({ hasText: "Ask the ten largest suppliers" });
  await expect(row).toContainText("1 day overdue");
  await row.getByRole("button", { name: /^Done: / }).click();
  await expect(row.getByText("Task finished")).toBeVisible();
  await row.getByRole("button", { name: /^Undo: / }).click();
  await expect(row.getByRole("button", { name: /^Done: / })).toBeVisible();
  await page.reload();
  await expect(row).toHaveCount(1);
  await expect(row.getByRole("button", { name: /^Done: / })).toBeVisible();
});

test("the most urgent act is the one filled button, and lands on what it decides", async ({ as }) => {
  const page = await as("stakeholder");
  await page.goto("/home/stakeholder");
  const decide = page.getByRole("region", { name: "Needs you" }).getByRole("link", { name: /^Decide: / });
  await decide.click();
  await expect(page).toHaveURL(/\/reviews\/\d+#decide$/);
  await expect(page.getByRole("region", { name: "Decide" })).toBeInViewport();
});

test("an admin finds somebody, and changes what they hold in a project, in the grid", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/");
  await expect(page).toHaveURL(/\/home\/admin$/);
  await page.getByRole("searchbox", { name: "Find a person" }).fill("emeka");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  const cell = page.getByRole("link", { name: /Emeka Okafor in COOLING: Expert\. Change/ });
  await cell.click();
  await page.getByRole("checkbox", { name: "ML engineer" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Roles assigned")).toBeVisible();
  await page.getByRole("link", { name: "Close" }).click();
  await expect(page.getByRole("link", { name: /Emeka Okafor in COOLING: Expert, ML engineer/ })).toBeVisible();
});
