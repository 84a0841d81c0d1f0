// Every page of the product as a picture: on a desk and on a phone, in light and in dark.
import { forgotten, pages, visitsOf } from "./addresses";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { desk, phone } from "./screens";

test.describe.configure({ mode: "parallel", timeout: 180_000 });

const screens = { "on a desk": desk, "on a phone": phone };

/** Only an empty workspace shows it. */
const seenElsewhere: Record<string, string> = { "/setup": "from-nothing.spec.ts" };

test("there are pages to look at, and no example speaks of one that is gone", () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(forgotten()).toEqual([]);
});

for (const { address } of pages.filter(({ address }) => !(address in seenElsewhere))) {
  for (const [where, screen] of Object.entries(screens)) {
    test(`${address} ${where}`, async ({ house, as, visitor }) => {
      const visits = await visitsOf(address, house);
      test.setTimeout(visits.length * 90_000);
      for (const { at, by } of visits) {
        const page = by === "nobody" ? await visitor(screen) : await as(by, screen);
        const answer = await page.goto(at);
        expect(answer?.status(), `${at} for ${by}`).toBe(200);
        await look(page, `${at} ${by}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}/g, "id"));
      }
    });
  }
}
