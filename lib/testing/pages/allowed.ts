// What a person may do is on the page, and nothing else is: for every page, and everybody who can stand to it.
import "next/dist/server/node-environment-baseline";

import { describe, expect } from "vitest";
import { roles } from "@/db/enums";
import type { Standing } from "@/lib/access/policy";
import type { House } from "../full-house/house";
import { actsOf, boundActsOf, dependsOnThing, mayAct, needsOwn } from "./acts";
import { archived, cookieOf, onlookers } from "./cast";
import type { Tests } from "./described";
import { pathOf } from "./links";
import type { Route } from "./routes";
import { pagesOf, type Section } from "./sections";
import { type Visit, visit } from "./visit";

type Who = (typeof onlookers)[number] | "admin";
const whoAll: readonly Who[] = [...onlookers, "admin"];

/** A page on which something can be done, and who can do what of it. */
type Shown = { pattern: string; href: string; all: string[]; of: Record<Who, string[]> };
/** `things`: of every page that was opened, what whoever holds all roles can do there. `still`: the pages of an archived project. */
/** Something that may be done with one's own things alone, and whose the thing is. */
type Owned = { href: string; action: string; isOwn: boolean };
export type Acts = {
  shown: Shown[];
  owned: Owned[];
  things: { pattern: string; href: string; acts: string[] }[];
  still: Visit[];
};

const isOfProject = (pattern: string) => pattern.startsWith("/projects/[project]");

/** @param visits of the pages, by whoever may do most on them */
export async function lookAtActs(
  pages: readonly Route[],
  visits: ReadonlyMap<string, Visit>,
  houses: readonly House[],
): Promise<Acts> {
  const shown: Shown[] = [];
  const owned: Owned[] = [];
  const things: Acts["things"] = [];
  const known = new Set<string>();
  for (const [href, page] of visits) {
    const { pattern } = page.route;
    if (page.outcome !== "shown" || pathOf(href) !== href) continue;
    const all = actsOf(page);
    things.push({ pattern, href, acts: all });
    for (const { action, scope } of boundActsOf(page)) {
      if (needsOwn(action, everybody))
        owned.push({ href, action, isOwn: isOfMember(houses, Object.values(scope.fixed ?? {})) });
    }
    if (all.every((act) => known.has(`${pattern} ${act}`))) continue;
    for (const act of all) known.add(`${pattern} ${act}`);
    const of: Partial<Shown["of"]> = {};
    for (const who of whoAll) of[who] = actsOf(await visit(href, { cookie: cookieOf(who) }));
    shown.push({ pattern, href, all, of: of as Shown["of"] });
  }
  const still: Visit[] = [];
  for (const { pattern } of pages) {
    const path = pattern.replace("[project]", archived);
    if (isOfProject(pattern) && !path.includes("[")) still.push(await visit(path, { cookie: cookieOf("archivist") }));
  }
  return { shown, owned, things, still };
}

const standing = { roles: [], isOwner: false, isAdmin: false, isVisitor: true, isArchived: false } satisfies Standing;
function standingOf(who: Who): Standing {
  if (who === "visitor") return standing;
  return who === "admin" ? { ...standing, isAdmin: true } : { ...standing, roles: [who] };
}

/** As whoever holds all roles of the full project stands to it. */
const everybody: Standing = { ...standing, roles };

/** Whether of the things with these ids one is theirs who hold all roles of the full project. */
function isOfMember(houses: readonly House[], ids: readonly unknown[]): boolean {
  const member = houses.find(({ name }) => name === "cat")?.id("people", "member");
  const rows = houses.flatMap((house) => [...house.rows.values()].flatMap((of) => [...of.values()]));
  return rows.some(({ id, authorId, personId }) => ids.includes(id) && (authorId ?? personId) === member);
}

/** Beside the policy the thing itself says who may, and why. */
const byTheThing: Readonly<Record<string, string>> = {
  "access/account#changeEmail": "where a company account signs in, its address is the company's",
  "access/account#changePassword": "whoever has none can't change it",
  "access/account#endSession": "the session that one is in is left by signing out",
  "admin/company-accounts#unlinkIdentity": "whoever has no company account can't unlink it",
  "access/tokens#revokeToken": "of one's own tokens",
  "events#readNotices": "of one's own notices",
  "reports#takePortfolioReport": "of the projects that one answers for",
  "reports/sharing#revokePortfolioShare": "of one's own report",
  "reports/sharing#sharePortfolioReport": "of one's own report",
  "lifecycle#signGate": "a gate is signed only as a role that it asks for",
  "to /projects/[project]/value/matrix/new": "an expert drafts the matrix only until a stakeholder has set one",
  "value/matrix#setMatrix": "an expert drafts the matrix only until a stakeholder has set one",
};

/** On these the reader finds what waits for themselves, of all that they may do. */
const byTheReader = new Set(["/home/[role]"]);

export function describeActs(test: Tests, sections: readonly Section[]): void {
  describe("what can be done on them", () => {
    test("is allowed by the policy", ({ looked: { acts } }) => {
      const faults = acts.shown.flatMap(({ href, of }) =>
        whoAll.flatMap((who) =>
          of[who].filter((act) => !mayAct(act, standingOf(who))).map((act) => `${who} finds ${act} on ${href}`),
        ),
      );
      expect(faults).toEqual([]);
    });

    test("is everything that the policy allows", ({ looked: { acts } }) => {
      const ofAll = acts.shown.filter(({ pattern }) => !byTheReader.has(pattern));
      const lacking = ofAll.flatMap(({ href, all, of }) =>
        whoAll.flatMap((who) =>
          all
            .filter((act) => mayAct(act, standingOf(who)) && !dependsOnThing(act, standingOf(who)))
            .filter((act) => !of[who].includes(act))
            .map((act) => ({ act, fault: `${who} lacks ${act} on ${href}` })),
        ),
      );
      const faults = lacking.filter(({ act }) => !Object.hasOwn(byTheThing, act));
      expect([...new Set(faults.map(({ fault }) => fault))]).toEqual([]);
      const here = new Set(ofAll.flatMap(({ all }) => all));
      const excused = Object.keys(byTheThing).filter((act) => here.has(act));
      expect(excused.filter((act) => !lacking.some((one) => one.act === act))).toEqual([]);
    });

    test("is done with one's own things, where only these are one's to change", ({ looked: { acts } }) => {
      expect(acts.owned.filter(({ isOwn }) => !isOwn)).toEqual([]);
    });

    test("is nothing but what an archived project allows, where it is archived", ({ looked: { acts } }) => {
      const still = { ...everybody, isArchived: true };
      const faults = acts.still.flatMap((page) =>
        actsOf(page)
          .filter((act) => !mayAct(act, still))
          .map((act) => `${act} on ${page.href}`),
      );
      expect(acts.still.length === 0 || acts.still.some(({ outcome }) => outcome === "shown")).toBe(true);
      expect(faults).toEqual([]);
    });

    test.for(sections)("is this, of %s", async (section, { looked: { acts, signs } }) => {
      const lines = pagesOf(section).flatMap(({ pattern }) => {
        const pages = acts.shown.filter((page) => page.pattern === pattern);
        const things = acts.things.filter((page) => page.pattern === pattern);
        if (things.every((thing) => thing.acts.length === 0)) return [];
        const every = [...new Set(pages.flatMap(({ all }) => all))].toSorted();
        const whoDoes = (act: string) => whoAll.filter((who) => pages.some(({ of }) => of[who].includes(act)));
        return [
          [
            pattern,
            ...every.map((act) => `  ${act}: ${whoDoes(act).join(" ")}`),
            ...(things.length > 1
              ? things.map(
                  ({ href, acts: here }) => `  at ${signs.readable(href, "cat")}: ${here.toSorted().join(" ")}`,
                )
              : []),
            "",
          ].join("\n"),
        ];
      });
      await expect(lines.toSorted().join("\n")).toMatchFileSnapshot(`./reviewed/acts/${section}.txt`);
    });
  });
}
