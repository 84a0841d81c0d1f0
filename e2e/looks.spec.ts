// Every page of the product as a picture: on a desk and on a phone, in light and in dark.
import type { Page } from "@playwright/test";
import { forgotten, pages, visitsOf } from "./addresses";
import { Browsers } from "./browsers";
import { openSessionOf, type Part } from "./cast";
import { expect, test as plain } from "./fixtures";
import { look } from "./look";
import { desk, phone } from "./screens";

/** A phone's own density makes a picture of seven times the points, which shows no more. */
const screens = { "on a desk": desk, "on a phone": { ...phone, deviceScaleFactor: 1 } };
type Screen = keyof typeof screens;

type Windows = { of: (by: Part | "nobody", where: Screen) => Promise<Page>; expectNoComplaint: () => void };

/** A window for each reader and each screen stays open from page to page: to open one takes longer than to look. */
const test = plain.extend<object, { windows: Windows }>({
  windows: [
    async ({ browser, house }, use) => {
      const browsers = new Browsers(browser);
      const open = new Map<string, Page>();
      const opened = async (by: Part | "nobody", screen: (typeof screens)[Screen]) =>
        by === "nobody"
          ? (await browsers.open({ baseURL: house.url, ...screen })).newPage()
          : browsers.openFor(await openSessionOf(house.db, house.cast[by].id), house.url, screen);
      await use({
        expectNoComplaint: () => browsers.expectNoComplaint(),
        async of(by, where) {
          const name = `${by} ${where}`;
          const page = open.get(name) ?? (await opened(by, screens[where]));
          open.set(name, page);
          await page.emulateMedia({ colorScheme: "light" });
          return page;
        },
      });
      await browsers.close();
    },
    { scope: "worker" },
  ],
});

test.describe.configure({ mode: "parallel", timeout: 180_000 });

/** Only an empty workspace shows it. */
const seenElsewhere: Record<string, string> = { "/setup": "from-nothing.spec.ts" };

test("there are pages to look at, and no example speaks of one that is gone", () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(forgotten()).toEqual([]);
});

for (const { address } of pages.filter(({ address }) => !(address in seenElsewhere))) {
  for (const where of Object.keys(screens) as Screen[]) {
    test(`${address} ${where}`, async ({ house, windows }) => {
      const visits = await visitsOf(address, house);
      test.setTimeout(visits.length * 90_000);
      for (const { at, by } of visits) {
        const page = await windows.of(by, where);
        const answer = await page.goto(at);
        expect(answer?.status(), `${at} for ${by}`).toBe(200);
        await look(page, `${at} ${by}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}/g, "id"));
        windows.expectNoComplaint();
      }
    });
  }
}
