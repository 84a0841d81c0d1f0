// What a person may do is on the page, and nothing else is: for every page of a project, and everybody who can stand to it.
import "next/dist/server/node-environment-baseline";

import { afterAll, describe, expect, vi } from "vitest";
import { roles } from "@/db/enums";
import type { Standing } from "@/lib/access/policy";
import { now } from "../full-house/house";
import { test as base } from "../full-house/test";
import { actsOf, dependsOnThing, mayAct } from "./acts";
import { archived, cookieOf, enter, full, onlookers, settle } from "./cast";
import { crawl } from "./crawl";
import { openingMs } from "./described";
import { pathOf } from "./links";
import { pageRoutes } from "./routes";
import { type Visit, visit } from "./visit";

const ofProject = pageRoutes.filter(({ pattern }) => pattern.startsWith("/projects/[project]"));
const starts = (key: string) =>
  ofProject.map(({ pattern }) => pattern.replace("[project]", key)).filter((path) => !path.includes("["));
const standing = { roles: [], isOwner: false, isAdmin: false, isVisitor: true, isArchived: false } satisfies Standing;
const standingOf = (who: (typeof onlookers)[number]): Standing => ({
  ...standing,
  roles: who === "visitor" ? [] : [who],
});

/** Beside the policy the thing itself says who may, and why. */
const byTheThing = {
  "lifecycle#signGate": "a gate is signed only as a role that it asks for",
  "value/matrix#setMatrix": "an expert drafts the matrix only until a stakeholder has set one",
};

/** A page on which something can be done, and who can do what of it. */
type Shown = { pattern: string; href: string; all: string[]; of: Record<(typeof onlookers)[number], string[]> };

const test = base.extend<{ shown: Shown[]; still: Visit[] }>({
  shown: [
    async ({ clone, houses }, use) => {
      expect(Object.keys(houses)).toContain("cat");
      vi.useFakeTimers({ now, toFake: ["Date"] });
      process.env.DATABASE_URL = clone.url;
      await enter(clone.database);
      await settle(clone.database);
      const paths = new Set(ofProject.map(({ pattern }) => pattern));
      const { visits, faults } = await crawl("everyone", starts(full), ({ pattern }) => paths.has(pattern), {
        views: 1,
      });
      expect(faults).toEqual([]);
      const found: Shown[] = [];
      const known = new Set<string>();
      for (const [href, page] of visits) {
        const all = actsOf(page);
        const { pattern } = page.route;
        if (pathOf(href) !== href || all.every((act) => known.has(`${pattern} ${act}`))) continue;
        for (const act of all) known.add(`${pattern} ${act}`);
        const of: Partial<Shown["of"]> = {};
        for (const who of onlookers) of[who] = actsOf(await visit(href, { cookie: cookieOf(who) }));
        found.push({ pattern, href, all, of: of as Shown["of"] });
      }
      await use(found);
    },
    { scope: "worker" },
  ],
  still: [
    async ({ shown }, use) => {
      expect(shown.length).toBeGreaterThan(0);
      const visits: Visit[] = [];
      for (const href of starts(archived)) visits.push(await visit(href, { cookie: cookieOf("archivist") }));
      await use(visits);
    },
    { scope: "worker" },
  ],
});
afterAll(() => {
  vi.useRealTimers();
});

describe("what can be done on the pages of a project", () => {
  test("is on many of them", { timeout: openingMs }, ({ shown }) => expect(shown.length).toBeGreaterThan(40));

  test("is allowed by the policy", ({ shown }) => {
    const faults = shown.flatMap(({ href, of }) =>
      onlookers.flatMap((who) =>
        of[who].filter((act) => !mayAct(act, standingOf(who))).map((act) => `${who} finds ${act} on ${href}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test("is everything that the policy allows", ({ shown }) => {
    const lacking = shown.flatMap(({ href, all, of }) =>
      onlookers.flatMap((who) =>
        all
          .filter((act) => mayAct(act, standingOf(who)) && !dependsOnThing(act, standingOf(who)))
          .filter((act) => !of[who].includes(act))
          .map((act) => ({ act, fault: `${who} lacks ${act} on ${href}` })),
      ),
    );
    const faults = lacking.filter(({ act }) => !Object.hasOwn(byTheThing, act));
    expect(faults.map(({ fault }) => fault)).toEqual([]);
    expect([...new Set(lacking.map(({ act }) => act))].toSorted()).toEqual(Object.keys(byTheThing));
  });

  test("is nothing but what an archived project allows, where it is archived", ({ still }) => {
    const everybody = { ...standing, roles, isArchived: true };
    const faults = still.flatMap((page) =>
      actsOf(page)
        .filter((act) => !mayAct(act, everybody))
        .map((act) => `${act} on ${page.href}`),
    );
    expect(still.filter(({ outcome }) => outcome === "shown").length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  test("is this", async ({ shown }) => {
    const lines = [...Map.groupBy(shown, ({ pattern }) => pattern)].map(([pattern, pages]) => {
      const acts = [...new Set(pages.flatMap(({ all }) => all))].toSorted();
      const whoDoes = (act: string) => onlookers.filter((who) => pages.some(({ of }) => of[who].includes(act)));
      return [pattern, ...acts.map((act) => `  ${act}: ${whoDoes(act).join(" ")}`), ""].join("\n");
    });
    await expect(lines.toSorted().join("\n")).toMatchFileSnapshot("./reviewed/acts.txt");
  });
});
