// Where a list goes on over several pages: "next" leads to other things, on the pages that can have it; on which it was seen is reviewed.
import "next/dist/server/node-environment-baseline";

import { afterAll, expect, vi } from "vitest";
import { House, now } from "../full-house/house";
import { test } from "../full-house/test";
import { readHouse } from "../house";
import { cookieOf, enter, full, settle } from "./cast";
import { crawl } from "./crawl";
import { nextOf, repeatingPages } from "./links";
import { multiply } from "./multiply";
import { pageRoutes } from "./routes";
import { visit } from "./visit";

afterAll(() => {
  vi.useRealTimers();
});

test("shows others, wherever a list can go on", { timeout: 240_000 }, async ({ clone, houses }) => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  process.env.DATABASE_URL = clone.url;
  await enter(clone.database);
  await settle(clone.database);
  await multiply(clone.database, houses.cat ?? new House("cat"));
  const can = patternsThatImport("components/ui/pagination");
  const goesOn = new Set<string>();
  const faults: string[] = [];
  for (const who of ["everyone", "admin"] as const) {
    const patterns = new Set(can.filter((pattern) => pattern.startsWith("/admin") === (who === "admin")));
    const starts = pageRoutes
      .map(({ pattern }) => pattern.replace("[project]", full))
      .filter((path) => !path.includes("["));
    const asked = new Set([...patterns, ...leadingTo(patterns)]);
    const found = await crawl(who, starts, ({ pattern }) => asked.has(pattern), { views: 1, things: 1 });
    faults.push(...found.faults);
    for (const page of found.visits.values()) {
      const next = nextOf(page);
      if (!next) continue;
      goesOn.add(page.route.pattern);
      const visits = new Map([[next, await visit(next, { cookie: cookieOf(who) })]]);
      faults.push(...repeatingPages(page, visits).map((fault) => `${page.href}: ${fault}`));
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
