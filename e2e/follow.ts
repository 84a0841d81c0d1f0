// Opens a page and waits until it is told what happens: from then on nobody has to reload it.
import type { Page } from "@playwright/test";

export async function follow(page: Page, address: string) {
  const listening = page.waitForResponse((answer) => answer.url().endsWith("/api/live"));
  await page.goto(address);
  await listening;
}
