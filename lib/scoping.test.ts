// Who sees what: every query that there is, asked by those who may, by the other house, and by somebody who left. Whoever changes which rows a query shows
// changes testing/full-house/shown with it (`npm run check -- --renew`), where it is reviewed.
import { describe, expect } from "vitest";
import { projectGrant } from "./access/grant";
import { type Answered, nameOf, pageOf } from "./testing/full-house/answers";
import { type House, now } from "./testing/full-house/house";
import { owned } from "./testing/full-house/tables";
import { test } from "./testing/full-house/test";

/** They show nothing of a house, and why. */
const silent: Record<string, string> = {
  "access/passwords#findPasswordProblem": "it knows the workspace's name alone",
  "access#isUnclaimed": "somebody lives here already",
  "access#listDemoPeople": "it shows people of the demonstration alone",
  "admin/attention#listUnheldRoles": "somebody holds every role of a house (lib/admin/attention.queries.test.ts)",
  "admin/audit/recent#listRecentChanges":
    "nothing of this kind happened in a house (lib/admin/audit/recent.queries.test.ts)",
  "data/samples/mine#findJudgingPace": "of so few opinions nothing can be said (lib/data/samples/mine.queries.test.ts)",
};

/** They show everybody's, and why. */
const workspaceWide: Record<string, string> = {
  "admin/company-accounts#listMappings": "what groups give is decided for the whole workspace",
  "projects/members#listPeopleToAdd": "anybody of the workspace can be brought into a project",
  "reviews/schedule#listDueReviews": "a job that looks after every project",
};

/** They repeat what they were asked for, with nothing about it. */
const repeating = new Set([
  "deployments/measurements#readSubjects",
  "experiments/points#listComparedCurves",
  "experiments/points#listCurves",
  "experiments/points#listRunCurves",
]);

/** What somebody who left still sees: themselves. */
const ofTheirOwn = /^(people|tokens|sessions|identities)\.left$/;

describe("a full house", () => {
  test("has something of everything that a project or a person can have", ({ houses }) => {
    const empty = owned.filter(({ name }) => !houses.bob.rows.get(name)?.size);
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  test("lets in whoever belongs to it, and nobody else", async ({ clone, houses: { ada, bob, cat } }) => {
    const enters = async (house: House, person: string, key: string) => {
      const asker = { db: clone.database, now, personId: house.id("people", person) };
      return projectGrant(asker, key, "project.read").then(
        () => true,
        (refusal) => refusal.code !== "not_found",
      );
    };
    for (const person of ["owner", "member", "colleague", "admin"]) expect(await enters(ada, person, "ADA")).toBe(true);
    for (const person of ["left", "gone", "invited"]) expect(await enters(ada, person, "ADA")).toBe(false);
    for (const person of ["owner", "member"]) expect(await enters(bob, person, "ADA")).toBe(false);
    expect(await enters(ada, "member", "CAT")).toBe(true);
    expect(await enters(ada, "member", "DEE")).toBe(true);
    for (const house of [cat, bob]) expect(await enters(house, "member", "DEE")).toBe(false);
  });
});

describe("every query", () => {
  test("answers or refuses", ({ answers }) => expect(answers.flatMap(({ fault }) => fault ?? [])).toEqual([]));

  test("shows its own", ({ answers }) => {
    const asked = Map.groupBy(answers, ({ query }) => query.name);
    const nothing = [...asked].filter(([, of]) => !of.some(showsSomething)).map(([name]) => name);
    expect(nothing).toEqual(Object.keys(silent));
  });

  test("shows a member nothing of a private project of others", ({ answers }) => {
    expect(leaks(answers, "member", ({ house }) => house === "bob")).toEqual([]);
  });

  test("shows the other house nothing of this one, whatever it asks for", ({ answers }) => {
    expect(leaks(answers, "other house", ({ house }) => house === "ada")).toEqual([]);
  });

  test("shows somebody who left nothing but themselves", ({ answers }) => {
    expect(leaks(answers, "left", ({ house, row }) => house === "ada" && !ofTheirOwn.test(row))).toEqual([]);
  });

  test("shows these rows", async ({ answers }) => {
    const byDomain = Map.groupBy(answers, ({ query }) => query.name.split(/[/#]/)[0]);
    for (const [domain, of] of byDomain) {
      await expect.soft(pageOf(of)).toMatchFileSnapshot(`./testing/full-house/shown/${domain}.txt`);
    }
  });
});

const showsSomething = ({ shown, figures }: Answered) =>
  shown.some(({ house }) => house === "ada") || figures.some((figure) => !/^(.* )?(0|false|nothing)$/.test(figure));

const leaks = (
  answers: readonly Answered[],
  asker: Answered["who"],
  isForeign: (shown: Answered["shown"][number]) => boolean,
) =>
  answers
    .filter(({ who, query }) => who === asker && !workspaceWide[query.name])
    .flatMap(({ query, label, shown, about }) => {
      const said = repeating.has(query.name) ? new Set(about.map(nameOf)) : new Set();
      const seen = new Set(
        shown
          .filter(isForeign)
          .map(nameOf)
          .filter((row) => !said.has(row)),
      );
      return seen.size > 0 ? [`${query.name} (${label}): ${[...seen].join(" ")}`] : [];
    });
