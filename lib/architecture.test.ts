// What keeps the house standing: each rule once, and each proved by a planted fault.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isAtLeast } from "../bin/doctor/machine.mjs";
import * as enums from "../db/enums";
import { capabilities } from "./access/policy";
import { definitions, eventKinds } from "./admin/audit/events";
import { everyCriterion } from "./lifecycle/criteria/rules";
import { lacks } from "./lifecycle/evidence/proofs.rules";
import { criteriaBroken } from "./testing/criteria";
import { eventsBroken } from "./testing/defined-events";
import { examples } from "./testing/full-house/examples";
import { queriesIn } from "./testing/full-house/found";
import {
  circles,
  doorless,
  heavy,
  lineBroken,
  mapOf,
  openActions,
  oversized,
  pathsIn,
  readHouse,
  sourceFile,
  wallsBroken,
} from "./testing/house";
import { idiomsBroken } from "./testing/idioms";
import { domains, foldersBroken, kindsBelied, namesBroken } from "./testing/names";
import { tablesBroken, tablesIn } from "./testing/table-line";
import { testOnly } from "./testing/test-only";

const root = fileURLToPath(new URL("..", import.meta.url));
const house = readHouse(root);
const shared: readonly string[] = [...lacks, ...Object.values(enums).flatMap((set) => [...set].map(String))];
const criteria = {
  ids: everyCriterion.map(({ id }) => id),
  causes: [...new Set(everyCriterion.flatMap(({ says }) => Object.keys(says)))].filter((one) => !shared.includes(one)),
};

// some capabilities are called as what they lead to
const kinds = eventKinds.filter((kind) => !capabilities.some((capability) => capability === kind));
const events = { kinds, known: Object.keys(definitions) };

describe("the house as it stands", () => {
  test("is read at all", () => expect(house.length).toBeGreaterThan(100));
  test("imports go only where an arrow allows", () => expect(wallsBroken(house)).toEqual([]));
  test("domains touch only their own tables and those to their left", () =>
    expect(tablesBroken(house, tablesIn(house))).toEqual([]));

  test("domains look only to their left", () => expect(lineBroken(house)).toEqual([]));
  test("files of lib are called topic.kind.ts, by kinds of the closed set", () =>
    expect(namesBroken(house)).toEqual([]));
  test("folders are nouns with three files or more", () => expect(foldersBroken(house)).toEqual([]));
  test("commands hold commands, and steps none", () => expect(kindsBelied(house)).toEqual([]));
  test("what has one way is written in it", () => expect(idiomsBroken(house)).toEqual([]));
  test("every server action is made by formAction", () => expect(openActions(house)).toEqual([]));
  test("every route and page goes through a door", () => expect(doorless(house)).toEqual([]));
  test("forms in the browser bring no schema library", () => expect(heavy(house)).toEqual([]));
  test("a criterion is one file: what it is called and why it stands as it does is said nowhere else", () =>
    expect(criteriaBroken(house, criteria)).toEqual([]));
  test("an event is defined in its domain, and only what a definition made is written", () => {
    expect(events.known.length).toBeGreaterThan(150);
    expect(eventsBroken(house, events)).toEqual([]);
  });
  test("no file holds two things", () => expect(oversized(house)).toEqual([]));
  test("there are no circles", () => expect(circles(house)).toEqual([]));
  test("what the product exports, the product uses, and not its tests alone", () => {
    const atRoot = ["instrumentation.ts", "proxy.ts", "next.config.mjs"];
    const roots = atRoot.map((path) => sourceFile(path, readFileSync(`${root}${path}`, "utf8")));
    expect(testOnly([...house, ...roots])).toEqual([]);
  });
  test("every query that needs to be told something has an example for lib/scoping.test.ts, and every example a query", () => {
    const queries = queriesIn(house);
    expect(queries.length).toBeGreaterThan(250);
    const lacking = queries.filter(({ name, required, isPart }) => !isPart && required > 0 && !examples[name]);
    expect(lacking.map(({ name }) => name)).toEqual([]);
    const names = new Set(queries.map(({ name }) => name));
    expect(Object.keys(examples).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("what a newcomer reads is true", () => {
  const text = (path: string) => readFileSync(`${root}${path}`, "utf8");
  const { version, engines, dependencies } = JSON.parse(text("package.json"));

  test("README's map is true to the tree", () => {
    const rooms = mapOf(text("README.md"));
    expect(rooms.length).toBeGreaterThan(5);
    expect(rooms.filter((room) => !existsSync(`${root}${room}`))).toEqual([]);
  });
  test.each([
    ["ARCHITECTURE.md", 25],
    ["CONTRIBUTING.md", 5],
    ["README.md", 5],
    ["SECURITY.md", 1],
    ["CHANGELOG.md", 1],
  ])("%s names only paths that exist", (page, least) => {
    const named = pathsIn(text(page));
    expect(named.length).toBeGreaterThanOrEqual(least);
    expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });
  test("ARCHITECTURE names the domains in their order, and fits on a screen", () => {
    const page = text("ARCHITECTURE.md");
    expect(page).toContain(domains.join(", "));
    expect(page.split("\n").length).toBeLessThanOrEqual(70);
  });
  test("CHANGELOG tells of the version in package.json", () => {
    expect(text("CHANGELOG.md")).toContain(`\n## [${version}]`);
  });
  test(".nvmrc names the Node that the packages bring, which engines allow", () => {
    expect(text(".nvmrc").trim()).toBe(dependencies.node);
    expect(isAtLeast(dependencies.node, engines.node)).toBe(true);
  });
  test(".editorconfig says to editors what biome.json holds files to", () => {
    const { indentStyle, lineWidth } = JSON.parse(text("biome.json")).formatter;
    const [everywhere = ""] = text(".editorconfig").split("\n[*.md]");
    expect(everywhere).toContain(`indent_style = ${indentStyle}\nindent_size = 2\nmax_line_length = ${lineWidth}\n`);
  });
  test("the workflow runs what a person runs, and nothing else", () => {
    expect(text(".github/workflows/check.yml").match(/\brun: .*/g)).toEqual(["run: .ci/run"]);
  });
});

describe("a planted fault is found", () => {
  const planted = (path: string, source: string) => [sourceFile(path, source)];

  test("a page that reaches into the database", () => {
    expect(wallsBroken(planted("app/page.tsx", 'import { people } from "@/db/schema";'))).toHaveLength(1);
    expect(wallsBroken(planted("app/page.tsx", 'import { roles } from "@/db/enums";'))).toEqual([]);
  });
  test("a component that fetches", () => {
    expect(wallsBroken(planted("components/ui/card.tsx", 'import { listX } from "@/lib/value/queries";'))).toHaveLength(
      1,
    );
    expect(wallsBroken(planted("components/ui/card.tsx", 'import type { X } from "@/lib/value/queries";'))).toEqual([]);
  });
  test("a rule that reads the database, and an import written over several lines", () => {
    expect(wallsBroken(planted("lib/value/rules.ts", 'import {\n  database,\n} from "@/db/client";'))).toHaveLength(1);
  });
  test("a table that computes: of what its json holds it may know the type", () => {
    const schema = (word: string) =>
      planted("db/schema/value.ts", `import ${word}{ Viability } from "@/lib/value/viability.rules";`);
    expect(wallsBroken(schema(""))).toHaveLength(1);
    expect(wallsBroken(schema("type "))).toEqual([]);
    expect(wallsBroken(planted("db/schema/value.ts", 'import type { X } from "@/lib/value/queries";'))).toHaveLength(1);
  });
  test("a domain that touches a table further right, by name or in SQL", () => {
    const tables = tablesIn(house);
    const named = (path: string) => tablesBroken(planted(path, 'import { costs, people } from "@/db/schema";'), tables);
    expect(named("lib/access/queries.ts")).toEqual(["lib/access/queries.ts touches costs of value"]);
    expect(named("lib/value/queries.ts")).toEqual([]);
    const written = (statement: string) => planted("lib/data/queries.ts", `db.execute(sql<Row>\`${statement}\`)`);
    expect(tablesBroken(written("select id from gate_lapses"), tables)).toHaveLength(1);
    expect(tablesBroken(written("select id from datasets d join people p on true"), tables)).toEqual([]);
  });

  test("a domain that looks right", () => {
    expect(lineBroken(planted("lib/access/queries.ts", 'import { x } from "@/lib/value/rules";'))).toHaveLength(1);
    expect(lineBroken(planted("lib/value/queries.ts", 'import { x } from "../access/queries";'))).toEqual([]);
  });
  test.for([
    ["a rule that runs steps", "lib/value/beta.rules.ts", "../access/sessions.steps"],
    ["a schema that reads", "lib/value/estimate/schema.ts", "./queries"],
    ["a limit that counts on another", "lib/value/estimate.limits.ts", "../data/schema"],
    ["a query that writes", "lib/value/estimate.queries.ts", "./summary.steps"],
    ["a query that knows a door", "lib/value/queries.ts", "@/lib/doors/asker"],
    ["steps that perform a command", "lib/value/summary.steps.ts", "./commands"],
    ["a command that knows a door", "lib/value/commands.ts", "@/lib/doors/form"],
    ["an action that writes by itself", "lib/value/actions.ts", "./summary.steps"],
    ["words that read", "lib/value/gain.words.ts", "./queries"],
    ["an event that reads", "lib/value/events.ts", "./queries"],
    ["an event that knows commands", "lib/value/events.ts", "@/lib/kernel/command"],
    ["a kernel that knows a door", "lib/kernel/command.ts", "../doors/form"],
    ["a kernel that knows a domain", "lib/kernel/jobs.ts", "@/lib/value/commands"],
    ["a component that writes", "components/value/gain.tsx", "@/lib/value/summary.steps"],
    ["a format that knows a domain", "lib/format/money.ts", "@/lib/value/rules"],
  ] as const)("%s", ([, path, imported]) => {
    expect(wallsBroken(planted(path, `import { x } from "${imported}";`))).toHaveLength(1);
  });
  test.for([
    ["lib/value/beta.rules.ts", "../data/proportion.rules"],
    ["lib/value/schema.ts", "./cost.limits"],
    ["lib/value/events.ts", "@/lib/kernel/event-fields"],
    ["lib/lifecycle/goalposts.rules.ts", "@/lib/value/events"],
    ["lib/value/commands.ts", "./summary.steps"],
    ["lib/value/budget/cost-file.actions.ts", "./cost-file.commands"],
    ["lib/doors/sign-in.ts", "@/lib/access/sessions.steps"],
    ["components/value/gain.tsx", "@/lib/value/gain.words"],
  ] as const)("what is none isn't: %s and %s", ([path, imported]) => {
    expect(wallsBroken(planted(path, `import { x } from "${imported}";`))).toEqual([]);
  });
  test("a drawer for everything", () => {
    expect(namesBroken(planted("lib/value/utils.ts", ""))).toHaveLength(1);
    expect(namesBroken(planted("lib/value/cost.helpers.ts", ""))).toHaveLength(1);
    expect(namesBroken(planted("lib/value/cost.of.rules.ts", ""))).toHaveLength(1);
    expect(namesBroken(planted("lib/shop/rules.ts", ""))).toHaveLength(1);
    expect(namesBroken(planted("lib/loose.ts", ""))).toHaveLength(1);
    expect(namesBroken(planted("lib/doors/forms/form.ts", ""))).toHaveLength(1);
    expect(namesBroken(planted("lib/kernel/form.helper.ts", ""))).toHaveLength(1);
    expect(namesBroken(planted("lib/value/viability.rules.ts", ""))).toEqual([]);
    expect(namesBroken(planted("lib/value/budget/cost-file.rules.test.ts", ""))).toEqual([]);
    expect(namesBroken(planted("lib/kernel/recent-bytes.ts", ""))).toEqual([]);
  });
  test("a folder that wraps one file, or two and a test, and a topic beside a folder of its name", () => {
    const among = (...paths: string[]) => foldersBroken(paths.map((path) => sourceFile(path, "")));
    expect(among("lib/value/beta/rules.ts")).toHaveLength(1);
    expect(among("lib/value/beta/rules.ts", "lib/value/beta/schema.ts", "lib/value/beta/rules.test.ts")).toHaveLength(
      1,
    );
    const beta = ["rules", "schema", "draws.rules"].map((name) => `lib/value/beta/${name}.ts`);
    expect(among(...beta)).toEqual([]);
    expect(among(...beta, "lib/value/beta.queries.ts")).toHaveLength(1);
    expect(among("lib/value/rules.ts")).toEqual([]);
  });
  test("commands that are steps, and steps that are a command", () => {
    const command = "export const record = command({});";
    const step = "export async function keep(tx: Executor) {}";
    expect(kindsBelied(planted("lib/value/cost.commands.ts", step))).toHaveLength(1);
    expect(kindsBelied(planted("lib/value/cost.steps.ts", command))).toHaveLength(1);
    expect(kindsBelied(planted("lib/value/commands.ts", command))).toEqual([]);
    expect(kindsBelied(planted("lib/value/steps.ts", step))).toEqual([]);
  });
  test("a criterion, or what it is called and says, in another place", () => {
    const found = (path: string, source: string) => criteriaBroken(planted(path, source), criteria);
    const value = 'export const designValue = criterion({\n  id: "design.value" });';
    expect(found("lib/lifecycle/criteria/design-value.rules.ts", value)).toEqual([]);
    expect(found("lib/lifecycle/criteria/design-value.rules.ts", value.replace(".value", ".cost"))).toHaveLength(1);
    expect(found("lib/lifecycle/criteria/design-value.rules.ts", `${value}\n${value}`)).toHaveLength(1);
    expect(found("lib/lifecycle/criteria/design-value.rules.ts", "export const none = 1;")).toHaveLength(1);
    expect(found("lib/lifecycle/criteria/shared.rules.ts", value)).toHaveLength(1);
    expect(found("lib/lifecycle/gate.rules.ts", value)).toHaveLength(2);
    expect(found("lib/portfolio/rules.ts", 'const asked = "design.value";')).toHaveLength(1);
    expect(
      found("lib/lifecycle/words.ts", 'switch (because) { case "not-estimated": return "Nobody."; }'),
    ).toHaveLength(1);
    expect(found("components/lifecycle/gate.tsx", '<p>{because === "over-budget" && "Too much"}</p>')).toHaveLength(1);
    // a need of the portfolio, and why nothing speaks for a requirement, are called so too
    expect(found("lib/portfolio/rules.ts", 'const need = "over-budget";')).toEqual([]);
    expect(found("lib/lifecycle/evidence/proofs.rules.ts", 'const lack = "no-release";')).toEqual([]);
  });
  test.for([
    ["an address put together", "app/page.tsx", `href={\`\${here}?after=\${next}\`}`],
    ["an address that encodes by itself", "lib/doors/asker.ts", "new URLSearchParams(given)"],
    ["an address read by hand", "app/page.tsx", "const { after } = await searchParams;"],
    ["a length that the schema doesn't know", "components/value/cost-form.tsx", "<TextField maxLength={500} />"],
    ["a field that is handed its error", "components/value/cost-form.tsx", '<Field error={error("note")} />'],
    ["a field that is handed its control", "components/value/cost-form.tsx", "{(control) => <Input {...control} />}"],
    [
      "a list of all roles",
      "lib/value/commands.ts",
      'roles: ["stakeholder", "expert", "data_scientist", "data_engineer", "ml_engineer"]',
    ],
    ["a row locked by hand", "lib/value/steps.ts", 'tx.select({ id: a.id }).from(a).where(eq(a.id, id)).for("update")'],
    ["a name locked by hand", "lib/value/steps.ts", "sql`select pg_advisory_xact_lock(1)`"],
    [
      "a step among commands",
      "lib/value/commands.ts",
      "export async function record(tx: Executor) {}\nexport const add = command({});",
    ],
  ] as const)("%s", ([, path, source]) => expect(idiomsBroken(planted(path, source))).toHaveLength(1));
  test("what is none isn't: a limit that is read, and a path", () => {
    expect(idiomsBroken(planted("components/value/cost-form.tsx", "maxLength={costLimits.note.max}"))).toEqual([]);
    expect(idiomsBroken(planted("app/page.tsx", `href={\`\${here}/\${next}\`}`))).toEqual([]);
  });
  test("an event that is defined, named or written in another place", () => {
    const found = (path: string, source: string) => eventsBroken(planted(path, source), events);
    const defined = 'export const costStruck = event("cost.struck", {});';
    expect(found("lib/value/events.ts", defined)).toEqual([]);
    expect(found("lib/value/events.ts", defined.replace("costStruck", "struckCost"))).toHaveLength(1);
    expect(found("lib/value/events.ts", 'export const costEaten = event("cost.eaten", {});')).toHaveLength(1);
    expect(found("lib/value/events.ts", "export const cost = fields({});")).toHaveLength(1);
    const imported = 'import { event } from "@/lib/kernel/event";\n';
    expect(found("lib/value/commands.ts", `${imported}return { event: event("cost.eaten", {})() };`)).toHaveLength(1);
    expect(found("lib/value/queries.ts", 'eq(events.kind, "cost.struck")')).toHaveLength(1);
    expect(found("lib/value/queries.ts", "eq(events.kind, costStruck.kind)")).toEqual([]);
    expect(found("lib/value/commands.ts", "await tx.insert(events).values({ kind, at });")).toHaveLength(1);
    expect(found("lib/value/commands.ts", "await tx.execute(sql`insert into events (kind) values (1)`);")).toHaveLength(
      1,
    );
  });
  test("a server action that trusts its arguments", () => {
    const source =
      '"use server";\nexport async function remove(id: string) {}\nexport const add = formAction(commands.add, {});';
    expect(openActions(planted("lib/value/actions.ts", source))).toHaveLength(1);
  });
  test("a route without a door", () => {
    expect(doorless(planted("app/api/v1/x/route.ts", "export const GET = () => new Response();"))).toHaveLength(1);
    expect(doorless(planted("app/(workspace)/x/page.tsx", "export default function Page() {}"))).toHaveLength(1);
  });
  test("a form that brings the schema library", () => {
    const form = (kind: string) =>
      planted("components/ui/form.tsx", `"use client";\n${kind} from "@/lib/value/schema";`);
    expect(heavy(form("import { most }"))).toHaveLength(1);
    expect(heavy(form("import type { Most }"))).toEqual([]);
  });
  test("a file that grew", () => expect(oversized(planted("lib/value/rules.ts", "\n".repeat(251)))).toHaveLength(1));
  test("a query that takes a grant under any name, wrapped or not, and how much it has to be told", () => {
    const source = [
      "export type Scope = Grant | WorkspaceGrant;",
      'export async function one({ db }: Grant<"report.make">, id: string, size = 5) {}',
      "export const two = cache(async (scope: Scope) => 1);",
      "export const three = (db: Executor, grant: Grant, ids: readonly string[]): SQL => sql``;",
      "export function four(day: Day) {}",
      "async function five(grant: Grant) {}",
    ].join("\n");
    const topic = queriesIn(planted("lib/value/cost.queries.ts", source)).map(({ name }) => name);
    expect(topic).toEqual(["value/cost#one", "value/cost#two", "value/cost#three"]);
    expect(queriesIn(planted("lib/value/queries.ts", source))).toMatchObject([
      { name: "value#one", askers: ["project"], capability: "report.make", takesExecutor: false, required: 1 },
      { name: "value#two", askers: ["project", "workspace"], required: 0, isPart: false },
      { name: "value#three", askers: ["project"], takesExecutor: true, required: 1, isPart: true },
    ]);
  });
  test("an export that tests alone use: a function, a command that nobody performs, a recursion, a type", () => {
    const found = (source: string, ...users: [path: string, source: string][]) =>
      testOnly([sourceFile("lib/value/rules.ts", source), ...users.map((user) => sourceFile(...user))]);
    const share = "export const share = (of: number) => of / 2;";
    const alone = ["lib/value/rules.ts exports share to tests only"];
    const named = 'import { share } from "@/lib/value/rules";\nshare(1);';
    expect(found(share)).toEqual(alone);
    expect(found(share, ["lib/value/rules.test.ts", named])).toEqual(alone);
    expect(found(share, ["lib/testing/world.ts", named], ["e2e/value.spec.ts", named])).toEqual(alone);
    expect(found(share, ["lib/data/rules.ts", 'import { share } from "./rules";'])).toEqual(alone);
    expect(found(`${share}\nconst other = { share: 1, at: other.share };`)).toEqual(alone);
    expect(found("export function share(of: number): number {\n  return share(of);\n}")).toEqual(alone);
    expect(found("export type share = { of: number };")).toEqual(alone);
    const all = 'import * as rules from "./rules";\n';
    expect(found(share, ["lib/value/queries.ts", `${all}rules.other();`])).toEqual(alone);
    expect(found(share, ["lib/value/queries.ts", `${all}rules.share(1);`])).toEqual([]);
    expect(found(share, ["lib/value/queries.ts", `${all}mine.rules;`])).toEqual(alone);
    expect(found(share, ["lib/value/queries.ts", `${all}const every = { ...rules };`])).toEqual([]);
    expect(found(share, ["lib/value/queries.ts", 'import { share as half } from "./rules";'])).toEqual([]);
    expect(found(share, ["bin/jobs.ts", 'const { share } = await import("@/lib/value/rules");'])).toEqual([]);
    expect(found(share, ["bin/jobs.mjs", '/** @type {import("../lib/value/rules").share} */'])).toEqual([]);
    expect(found(`${share}\nconst two = share(4);`)).toEqual([]);
    expect(found("export type share = { of: number };\nconst two = (of: share) => of;")).toEqual([]);
    expect(testOnly([sourceFile("app/page.tsx", "export const metadata = {};")])).toEqual([]);
  });
  test("a page that names what isn't there", () => {
    const page =
      "`lib/nowhere/rules.ts`, `e2e/`, `db/enums.ts` and `npm test`; [one](NONE.md), [two](https://x.example/y)";
    expect(pathsIn(page)).toEqual(["lib/nowhere/rules.ts", "db/enums.ts", "NONE.md"]);
  });
  test("a circle, but not one of types", () => {
    const round = (word: string) => [
      sourceFile("lib/a.ts", `import { b } from "./b";`),
      sourceFile("lib/b.ts", `import ${word}{ a } from "./a";`),
    ];
    expect(circles(round(""))).toHaveLength(1);
    expect(circles(round("type "))).toEqual([]);
  });
});
