// Presses a button of a form, and waits for its answer.
import type { Page } from "@playwright/test";

/** Until it is answered: a button that waits for its answer is called otherwise meanwhile, which is no sign of success. */
export async function send(page: Page, button: string | RegExp) {
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: button }).click();
  await answered;
}
