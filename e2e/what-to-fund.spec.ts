// The line of money: dragged, typed, shared by its address, and without JavaScript; and a guess that becomes a measured figure.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { phone } from "./screens";
import { send } from "./send";

test.use({ stage: "demo for what-to-fund" });

const line = (page: Page) => page.getByRole("slider", { name: "Line of money" });
const rows = (page: Page) =>
  page.getByRole("table", { name: "Projects in the order in which to fund them" }).getByRole("row");

test("a sum of money funds the best first, and its line can be dragged, typed and shared", async ({ as }) => {
  const page = await as("stakeholder");
  await page.goto("/portfolio");
  await line(page).waitFor();
  await page.getByLabel("Money to spend").fill("100k");
  await expect(
    page.getByText(/^With €100k you fund 2 of 5: CHURN, FRAUD; the next one, DEMAND, needs €\d+k more\./),
  ).toBeVisible();
  await expect(rows(page).filter({ hasText: "Not funded" })).toHaveCount(3);
  await line(page).press("End");
  await expect(page.getByText(/you fund all 5: CHURN, FRAUD, DEMAND/)).toBeVisible();
  await expect(rows(page).filter({ hasText: "Not funded" })).toHaveCount(0);
  await line(page).press("Home");
  await expect(page.getByText(/With €0 you fund none of 5; the first one, CHURN, needs/)).toBeVisible();
  await line(page).press("PageUp");
  await expect(page).toHaveURL(/line=\d+/);

  const colleague = await as("expert", phone);
  await colleague.goto(new URL(page.url()).pathname + new URL(page.url()).search);
  await expect(colleague.getByLabel("Money to spend")).toHaveValue(
    await page.getByLabel("Money to spend").inputValue(),
  );
});

test("without JavaScript the sum is sent as a form, and nonsense is passed over", async ({ as }) => {
  const page = await as("stakeholder", { javaScriptEnabled: false });
  await page.goto("/portfolio?phase=deployment&line=nonsense");
  await page.getByLabel("Money to spend").fill("20000");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/phase=deployment&line=20000/);
  await expect(page.getByText(/^With €20k you fund 1 of 2: CHURN; the next one, FLIGHTS, needs/)).toBeVisible();
  await expect(line(page)).toHaveCount(0);
});

test("a guess that was measured says what it moved", async ({ as }) => {
  const page = await as("data_scientist");
  await page.goto("/projects/TRIAGE/value/estimates/new");
  await page.getByLabel("Adoption: Least").fill("58");
  await page.getByLabel("Adoption: Likely").fill("60");
  await page.getByLabel("Adoption: Most").fill("62");
  await page.getByLabel("Adoption: Rests on").selectOption("measured");
  await page.getByLabel("Where do these figures come from?").fill("A trial in one office over six weeks.");
  await send(page, "Submit estimate");
  await expect(page.getByText("Please say how it was measured, or choose a record.")).toBeVisible();
  await page.getByLabel("Adoption: How it was measured, if it was").fill("Trial in one office, six weeks");
  await send(page, "Submit estimate");
  await expect(page).toHaveURL(/TRIAGE\/value$/);
  await expect(page.getByText(/^Adoption \(guess → measured\) moved the expected value by/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "What to learn next" })).toBeVisible();
});
