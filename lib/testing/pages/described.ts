// The tests of every page of a section: they are found by their files, and opened with much on them and with nothing.
import { afterAll, describe, expect, vi } from "vitest";
import { now } from "../full-house/house";
import { Signs } from "../full-house/signs";
import { test as base } from "../full-house/test";
import { type Acts, describeActs, lookAtActs } from "./allowed";
import { cookieOf, empty, enter, full, type Onlooker, settle } from "./cast";
import { checks } from "./checks";
import { crawl } from "./crawl";
import { silentEmptiness } from "./emptiness";
import { mistakenLimits } from "./limits";
import { lostLinks, mistakenLinks, repeatingPages, unwalkedThings } from "./links";
import { outlineOf } from "./outline";
import type { Route } from "./routes";
import { pagesOf, type Section } from "./sections";
import { type Visit, visit } from "./visit";

/** The first test waits until all of them are. */
export const openingMs = 240_000;

type Looked = {
  visits: ReadonlyMap<string, Visit>;
  faults: string[];
  /** Of each page that needs no thing, the same page of an empty project. */
  bare: Visit[];
  acts: Acts;
  signs: Signs;
};

const isWithoutThing = (path: string) => !path.includes("[");
const inProject = (pattern: string, key: string) => pattern.replace("[project]", key);

const lookedAt = (sections: readonly Section[], who: Onlooker, extra: readonly string[] = []) =>
  base.extend<{ looked: Looked }>({
    looked: [
      async ({ clone, houses }, use) => {
        vi.useFakeTimers({ now, toFake: ["Date"] });
        process.env.DATABASE_URL = clone.url;
        await enter(clone.database);
        await settle(clone.database);
        const pages = sections.flatMap(pagesOf);
        const patterns = new Set(pages.map(({ pattern }) => pattern));
        const starts = pages.map(({ pattern }) => inProject(pattern, full)).filter(isWithoutThing);
        const found = await crawl(who, [...starts, ...extra], ({ pattern }) => patterns.has(pattern));
        const bare: Visit[] = [];
        for (const { pattern } of pages) {
          const path = inProject(pattern, empty);
          if (pattern.includes("[project]") && isWithoutThing(path))
            bare.push(await visit(path, { cookie: cookieOf(who) }));
        }
        const acts = await lookAtActs(pages, found.visits, Object.values(houses));
        await use({ ...found, bare, acts, signs: new Signs(Object.values(houses)) });
      },
      { scope: "worker" },
    ],
  });

export type Tests = ReturnType<typeof lookedAt>;

const shown = ({ outcome }: Visit) => outcome === "shown";

/** Sections that are looked at by the same person share their database and what is loaded. */
export function describePages(sections: readonly Section[], who: Onlooker, extra: readonly string[] = []) {
  const test = lookedAt(sections, who, extra);
  const pages = sections.flatMap(pagesOf);
  const all = ({ visits, bare }: Looked) => [...[...visits.values()].filter(shown), ...bare.filter(shown)];
  const inAll = (looked: Looked, faultsOf: (page: Visit) => string[]) => [
    ...new Set(all(looked).flatMap((page) => faultsOf(page).map((fault) => `${page.href}: ${fault}`))),
  ];

  afterAll(() => {
    vi.useRealTimers();
  });
  describe(`the pages of ${sections.join(", ")}`, () => {
    test("are opened, every one", { timeout: openingMs }, ({ looked: { visits, faults } }) => {
      expect(faults).toEqual([]);
      const found = [...visits.values()].filter(({ outcome }) => outcome !== "absent");
      const opened = new Set(found.map(({ route }) => route.pattern));
      expect(pages.filter(({ pattern }) => !opened.has(pattern)).map(({ pattern }) => pattern)).toEqual([]);
    });
    test("give React nothing to complain of", ({ looked }) => {
      expect(inAll(looked, ({ complaints }) => complaints)).toEqual([]);
    });
    test("have a title", ({ looked }) => {
      expect(inAll(looked, ({ title }) => (title ? [] : ["it has none"]))).toEqual([]);
    });
    for (const [name, check] of Object.entries(checks)) {
      test(`hold: ${name}`, ({ looked }) => expect(inAll(looked, ({ markup }) => check(markup))).toEqual([]));
    }
    test("take in each field as much as what it is posted to", ({ looked }) => {
      expect(inAll(looked, ({ markup }) => mistakenLimits(markup))).toEqual([]);
    });
    test("lead to what exists, and to the thing that they name", ({ looked }) => {
      expect(inAll(looked, (page) => lostLinks(page, looked.visits))).toEqual([]);
      expect(inAll(looked, (page) => mistakenLinks(page, looked.signs))).toEqual([]);
    });
    test("show things of a kind in rows, which keys walk", ({ looked }) => {
      expect(inAll(looked, (page) => unwalkedThings(page, looked.signs))).toEqual([]);
    });
    test("say so where there is nothing", ({ looked: { bare, visits } }) => {
      const faults = bare.flatMap((page) => silentEmptiness(page, visits.get(inProject(page.route.pattern, full))));
      expect(faults).toEqual([]);
    });
    test("show others where a list goes on", ({ looked }) => {
      expect(inAll(looked, (page) => repeatingPages(page, looked.visits))).toEqual([]);
    });
    test.for(sections)("of %s stand so", async (section, { looked }) => {
      await expect(pageOf(pagesOf(section), looked)).toMatchFileSnapshot(`./reviewed/${section}.txt`);
    });
    if (who !== "nobody") describeActs(test, sections);
  });
}

/** The page in full for its first thing; of the other things and views only what is written there and not above. */
function pageOf(pages: readonly Route[], { visits, bare, signs }: Looked): string {
  const address = (href: string) => signs.readable(href, "cat");
  return pages
    .map(({ pattern }) => {
      const [first, ...others] = [...visits.values()].filter((page) => page.route.pattern === pattern && shown(page));
      if (!first) return `${pattern}\n  not shown\n`;
      const steady = unsteady.has(pattern) ? withoutFigures : String;
      const lines = outlineOf(first.markup, address).map(steady);
      const known = new Set(lines.map(alike));
      const more = [...others, ...bare.filter((page) => page.route.pattern === pattern && shown(page))].flatMap(
        (page) => {
          const added = outlineOf(page.markup, address).filter((line) => !known.has(alike(line)));
          for (const line of added) known.add(alike(line));
          return added.length > 0 ? [`  ${address(page.href)}`, ...added.map((line) => `    ${line}`)] : [];
        },
      );
      return [
        pattern,
        `  ${address(first.href)} “${first.title}”`,
        ...lines.map((line) => `    ${line}`),
        ...more,
        "",
      ].join("\n");
    })
    .join("\n");
}

/** Of the machine, and of the day on which it is asked. */
const unsteady = new Set(["/admin/health"]);
const withoutFigures = (line: string) => line.replaceAll(/\d+ \w{3} \d{4}/g, "a day").replaceAll(/[\d.]*\d/g, "0");

/** What differs only by which thing it is about, or by its figures, is not another line. */
const alike = (line: string) =>
  line.replaceAll(/\.(first|second|ended|under|older|other|later)\b/g, "").replaceAll(/\d+/g, "0");
