// A feature of CHURN drifts: the days that a program sends of it, and where people see what became of them.
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

export const feature = "years with us";
export const trouble = `${feature} has drifted`;

/** Of two thousand customers a day, by the four bins of the reference. */
export const spread = {
  asBefore: [394, 542, 632, 432],
  /** More than twice the share that matters. */
  drifted: [830, 540, 400, 230],
  /** By less than a tenth. */
  hardlyWorse: [840, 530, 400, 230],
  muchWorse: [1_100, 500, 300, 100],
};

/** The day that began so many days ago. */
export function day(daysAgo: number, counts: readonly number[]) {
  const midnight = new Date().setUTCHours(0, 0, 0, 0) - daysAgo * 86_400_000;
  const [startedAt, endedAt] = [new Date(midnight), new Date(midnight + 86_400_000)].map((at) => at.toISOString());
  return {
    startedAt,
    endedAt,
    cases: 2_000,
    values: { precision: 34.1 as number | "NaN" },
    histograms: { [feature]: counts },
  };
}

export const monitor = (page: Page) =>
  page.getByRole("table", { name: "Monitors" }).getByRole("row").filter({ hasText: feature });
export const onBoard = (page: Page, words: string | RegExp = trouble) =>
  page
    .getByRole("list", { name: "Open alerts" })
    .getByRole("listitem")
    .filter({ hasText: trouble })
    .filter({ hasText: words });
/** The criterion of the gate that never closes. */
export const noCriticalAlert = (page: Page) =>
  page.getByRole("listitem").filter({ hasText: "No critical alert is open" });

/** How often this person was told that it is worse. */
export async function countWorsened(page: Page): Promise<number> {
  // once somebody has it, what called is read
  await page.goto("/inbox?show=all");
  await expect(page.getByRole("listitem").filter({ hasText: "opened an alert" }).first()).toBeVisible();
  return page.getByRole("listitem").filter({ hasText: "saw an alert worsen" }).filter({ hasText: trouble }).count();
}
