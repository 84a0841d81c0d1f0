// Looks at a page as a person would: nothing that axe finds, nothing that scrolls sideways, and a picture to keep.
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** In light and in dark, at the width that the browser has. @param name of the picture */
export async function look(page: Page, name: string) {
  // Skeletons and the rooms of charts pulse until what they stand for is there.
  await expect(page.locator(".animate-pulse")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await test.step(`${name}, ${colorScheme}`, async () => {
      await page.screenshot({ ...picture(page, name, colorScheme), fullPage: true, animations: "disabled" });
      expect.soft(await faultsOf(page, colorScheme), `axe on ${name}, ${colorScheme}`).toEqual([]);
      expect.soft(await overhang(page), `${name} scrolls sideways, by so many pixels`).toBeLessThanOrEqual(0);
    });
  }
}

/** Everything in light; in dark what colours can change, as the page is otherwise the same to the letter. */
async function faultsOf(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  const runOnly =
    colorScheme === "light"
      ? { type: "tag" as const, values: standards }
      : { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] };
  // Of what passes nothing is told, which takes a third of the time. Legacy: without it every run opens a page of its own, and
  // there are no frames here to look into.
  const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** JPEG: a long page is written in half the time. */
function picture(page: Page, name: string, colorScheme: string) {
  const file = `${name.replace(/[^\w-]+/g, "-")}-${page.viewportSize()?.width}-${colorScheme}.jpg`;
  return { path: join(test.info().project.outputDir, "looks", file), type: "jpeg" as const, quality: 85 };
}
