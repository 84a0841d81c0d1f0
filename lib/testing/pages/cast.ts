// Who looks at the pages: somebody of each role in a full project, and one with all of them; a visitor; an admin; nobody.
import "next/dist/server/node-environment-baseline";

import { eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { type Role, roles } from "@/db/enums";
import {
  gateLapses,
  gateStandings,
  memberships,
  oneTimeLinks,
  people,
  projects,
  reportShares,
  reports,
  sessions,
  valueSummaries,
} from "@/db/schema";
import { projectGrant, workspaceGrant } from "@/lib/access/grant";
import { sessionCookieName } from "@/lib/doors/asker";
import { hashSecret } from "@/lib/kernel/secrets";
import { judgeGates } from "@/lib/lifecycle/standing/commands";
import { readStandings } from "@/lib/lifecycle/standing/queries";
import { criterionTitle } from "@/lib/lifecycle/words";
import { readPortfolioFacts, readProjectFacts } from "@/lib/reports/queries";
import { House, now } from "../full-house/house";
import { secretOf } from "../full-house/people.rows";
import { tables } from "../full-house/tables";
import { World } from "../world";

export const onlookers = [...roles, "visitor"] as const;
/** The archivist holds every role in the project that is archived. */
export type Onlooker = Role | "everyone" | "admin" | "visitor" | "archivist" | "nobody";

/** Full of everything, seen by the whole workspace; and one in which nothing has begun. */
export const [full, empty, archived] = ["CAT", "NIL", "DEE"];

const cat = new House("cat");
const idOf = (who: Exclude<Onlooker, "nobody">): string => {
  if (who === "archivist") return new House("dee").id("people", "member");
  if (who === "everyone") return cat.id("people", "member");
  return who === "admin" ? new House("ada").id("people", "admin") : cat.id("people", `only ${who}`);
};

export const cookieOf = (who: Onlooker): string | undefined =>
  who === "nobody" ? undefined : `${sessionCookieName()}=secret of ${who}`.replaceAll(" ", "-");

/** What stands behind the last step of an address that needs no sign-in. */
export const tokenOf = (table: "oneTimeLinks" | "reportShares", variant: string) =>
  `${table}-${variant}`.padEnd(43, "-");

/** Into a database that holds the houses. */
export async function enter(db: Executor): Promise<void> {
  const created = { createdAt: now, joinedAt: now, lastSeenAt: now, previousVisitAt: now };
  await db.insert(people).values(
    onlookers.map((who) => ({
      ...created,
      id: idOf(who),
      name: `Only ${who}`,
      email: `only.${who}@example.org`,
      defaultRole: who === "visitor" ? ("expert" as const) : who,
    })),
  );
  const id = cat.id("projects", "empty");
  await db.insert(projects).values({
    id,
    key: empty,
    name: "Empty",
    currency: "EUR",
    visibility: "workspace",
    ownerId: idOf("everyone"),
    createdAt: now,
    updatedAt: now,
  });
  const project = { full: cat.id("projects", "first"), empty: id };
  const held = roles.flatMap((role) => [
    { projectId: project.full, personId: idOf(role), role },
    { projectId: project.empty, personId: idOf(role), role },
    { projectId: project.empty, personId: idOf("everyone"), role },
  ]);
  await db.insert(memberships).values(held.map((membership) => ({ ...membership, createdAt: now })));
  const all = [...onlookers, "everyone", "admin", "archivist"] as const;
  await db.insert(sessions).values(
    all.map((who) => ({
      idHash: hashSecret(cookieOf(who)?.split("=")[1] ?? ""),
      personId: idOf(who),
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    })),
  );
  // nobody's visit is noted while pages are looked at
  await db
    .update(people)
    .set({ lastSeenAt: now })
    .where(inArray(people.id, all.map(idOf)));
}

/** Links get secrets that can stand in an address. */
async function linkUp(db: Executor): Promise<void> {
  for (const variant of ["first", "second", "used", "expired", "ended"]) {
    const hash = (table: "oneTimeLinks" | "reportShares") => hashSecret(secretOf(cat, table, variant));
    const tokenHash = (table: "oneTimeLinks" | "reportShares") => hashSecret(tokenOf(table, variant));
    await db
      .update(oneTimeLinks)
      .set({ tokenHash: tokenHash("oneTimeLinks") })
      .where(eq(oneTimeLinks.tokenHash, hash("oneTimeLinks")));
    await db
      .update(reportShares)
      .set({ tokenHash: tokenHash("reportShares") })
      .where(eq(reportShares.tokenHash, hash("reportShares")));
  }
}

/** What a house keeps as figures of its own is as it would be in a project: small numbers, and what the gates and reports really said. */
export async function settle(db: Executor): Promise<void> {
  for (const { table, columns } of tables) {
    const number = columns.find(({ property, dataType }) => property === "number" && dataType === "number");
    if (number)
      await db
        .update(table)
        .set({ number: sql`${number} / 100000000 * 10 + ${number} % 100` })
        .where(gt(number, 1_000_000));
  }
  await db.execute(sql`update dataset_versions set number = counted.place from (
    select id, row_number() over (partition by dataset_id order by number) as place from dataset_versions) counted
    where counted.id = dataset_versions.id`);
  await linkUp(db);
  // in life, so that the portfolio counts it too
  const isFull = eq(projects.id, cat.id("projects", "first"));
  await db.update(projects).set({ phase: "deployment", status: "active" }).where(isFull);
  // as its records of what arrived say, so that every page that calls for a decision on it does
  await db
    .update(valueSummaries)
    .set({ belowPromise: true })
    .where(eq(valueSummaries.projectId, cat.id("projects", "first")));
  for (const house of [cat, new House("dee")]) await judge(db, house.id("projects", "first"));
  const asker = { db, now, personId: idOf("everyone") };
  const facts = await readProjectFacts(await projectGrant(asker, full, "project.read"));
  const ofAll = await readPortfolioFacts(await workspaceGrant(asker, "workspace.read"));
  await db.update(reports).set({ facts }).where(isNotNull(reports.projectId));
  await db.update(reports).set({ facts: ofAll }).where(isNull(reports.projectId));
}

/** What its gates say, and what lapsed one. */
async function judge(db: Executor, projectId: string): Promise<void> {
  await db.delete(gateStandings).where(eq(gateStandings.projectId, projectId));
  await new World(db).work(judgeGates, { projectId });
  const design = (await readStandings(db, projectId)).get("design")?.criteria ?? [];
  const [fallen] = design.filter(({ state }) => state !== "met");
  if (!fallen) throw new Error("The design gate holds in all: nothing could have lapsed it.");
  const after = { ...fallen, called: criterionTitle(fallen), shortfalls: [] };
  await db
    .update(gateLapses)
    .set({ criterion: fallen.id, before: { ...fallen, state: "met" }, after })
    .where(eq(gateLapses.projectId, projectId));
}
