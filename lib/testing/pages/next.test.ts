// Where a list goes on over several pages: "next" leads to other things, on the pages that can have it; on which it was seen is reviewed.
import "next/dist/server/node-environment-baseline";

import { afterAll, expect, vi } from "vitest";
import { House, now } from "../full-house/house";
import { test } from "../full-house/test";
import { readHouse } from "../house";
import { cookieOf, enter, full, settle } from "./cast";
import { crawl } from "./crawl";
import { nextOf, pathOf, repeatingPages } from "./links";
import { all } from "./markup";
import { multiply } from "./multiply";
import { pageRoutes } from "./routes";
import { type Visit, visit } from "./visit";

afterAll(() => {
  vi.useRealTimers();
});

test("shows others, wherever a list can go on", { timeout: 240_000 }, async ({ clone, houses }) => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  process.env.DATABASE_URL = clone.url;
  await enter(clone.database);
  await settle(clone.database);
  const can = patternsThatImport("components/ui/pagination");
  const goesOn = new Set<string>();
  const faults: string[] = [];
  const lookers = ["everyone", "admin"] as const;
  // found while there is little: later a list begins with copies, and nothing hangs on these
  const found = new Map<(typeof lookers)[number], string[]>();
  for (const who of lookers) {
    const patterns = new Set(can.filter((pattern) => pattern.startsWith("/admin") === (who === "admin")));
    const starts = pageRoutes
      .map(({ pattern }) => pattern.replace("[project]", full))
      .filter((path) => !path.includes("["));
    const asked = new Set([...patterns, ...leadingTo(patterns)]);
    const crawled = await crawl(who, starts, ({ pattern }) => asked.has(pattern), { views: 2, things: 2 });
    faults.push(...crawled.faults);
    const seen = [...crawled.visits.values()].filter(({ route }) => patterns.has(route.pattern));
    found.set(
      who,
      seen.map(({ href }) => href),
    );
  }
  await multiply(clone.database, houses.cat ?? new House("cat"));
  for (const [who, hrefs] of found) {
    const look = (href: string) => visit(href, { cookie: cookieOf(who) });
    for (const href of hrefs) {
      const page = await look(href);
      const goes =
        nextOf(page) || goesOn.has(page.route.pattern) || href !== pathOf(href) ? page : await narrowed(page, look);
      const next = goes && nextOf(goes);
      if (!next) continue;
      goesOn.add(page.route.pattern);
      const visits = new Map([[next, await look(next)]]);
      faults.push(...repeatingPages(goes, visits).map((fault) => `${goes.href}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
  await expect(
    can
      .toSorted()
      .map((pattern) => `${goesOn.has(pattern) ? "goes on" : "does not"}: ${pattern}`)
      .join("\n"),
  ).toMatchFileSnapshot("./reviewed/next.txt");
});

/** The page as one of its filters has it, where it then goes on. */
async function narrowed({ markup, href }: Visit, look: (href: string) => Promise<Visit>): Promise<Visit | undefined> {
  const filters = all("form", markup).filter(({ attribs }) => attribs.method === "get");
  for (const filter of filters) {
    const chosen = all("select", filter).flatMap((select) =>
      all("option", select).map(
        ({ attribs }) => new URLSearchParams({ [select.attribs.name ?? ""]: attribs.value ?? "" }),
      ),
    );
    for (const query of chosen) {
      const page = await look(`${filter.attribs.action ?? pathOf(href)}?${query}`);
      if (nextOf(page)) return page;
    }
  }
}

/** Pages above a page: they lead to its things. */
const leadingTo = (patterns: ReadonlySet<string>) =>
  [...patterns]
    .filter((pattern) => /\[(?!project\])/.test(pattern))
    .map((pattern) => pattern.replace(/\/\[[^/]+\](\/[^[]*)?$/, ""));

/** Of the pages those that show it, themselves or by a part. */
function patternsThatImport(wanted: string): string[] {
  const imports = new Map(
    readHouse(process.cwd()).map((file) => [
      file.path.replace(/\.tsx?$/, ""),
      file.imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to),
    ]),
  );
  const reaches = (from: string, seen = new Set<string>()): boolean => {
    if (from === wanted) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (imports.get(from) ?? []).some((to) => reaches(to, seen));
  };
  return [...imports.keys()]
    .filter((path) => path.endsWith("/page") && reaches(path))
    .map((path) => path.slice("app".length, -"/page".length).replaceAll(/\/\([^)]+\)/g, ""));
}
