// Says in a review what should become of the project.
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { send } from "./send";

/** What this person, in their role, would do with the project. */
export async function votes(page: Page, review: string, vote: string, sentence: string) {
  await page.goto(review);
  await page.getByRole("radio", { name: new RegExp(`^${vote}`) }).check();
  await page.getByLabel("Why, in one sentence").fill(sentence);
  await send(page, /^Vote as/);
  await expect(page.getByRole("button", { name: "Change your vote" })).toBeVisible();
}
