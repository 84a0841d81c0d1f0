// The audit log: what each filter finds, how it pages, and what the file holds.
import { describe, expect } from "vitest";
import { events, people, workspace } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { record } from "@/lib/events/record";
import { csvHeader, csvRows } from "@/lib/format/csv";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { anyEvent } from "@/lib/testing/kept-events";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { auditColumns, listAudit, pageSize, readAudit } from "./queries";
import { readAuditFilter } from "./schema";

async function opened(world: World) {
  const admin = await world.person({ isAdmin: true, name: "Root", email: "root@x.org" });
  const grant = await workspaceGrant(world.asker(admin), "audit.read");
  const kinds = async (asked: Record<string, unknown>) =>
    (await listAudit(grant, readAuditFilter(asked).filter)).entries.map(({ kind }) => kind);
  return { admin, grant, kinds };
}

describe("listAudit", () => {
  test("narrows by person, project, kind and day", async ({ world, db }) => {
    const { admin, kinds } = await opened(world);
    const ada = await world.person({ name: "Ada", email: "ada@x.org" });
    const bob = await world.person({ name: "Bob", email: "bob@x.org" });
    const churn = await world.project({ key: "CHURN", ownerId: bob.id });
    const at = (day: string) => ({ tx: db, now: new Date(`${day}T12:00:00Z`), projectId: null });
    await record({ ...at("2026-01-01"), actorId: ada.id }, { event: anyEvent("person.signed_in"), subject: ada.id });
    await record({ ...at("2026-01-02"), actorId: admin.id }, { event: anyEvent("person.made_admin"), subject: ada.id });
    await record(
      { ...at("2026-01-03"), actorId: admin.id, projectId: churn.id },
      { event: anyEvent("roles.assigned"), notify: [{ kind: "assigned", people: [ada.id] }] },
    );
    await record(
      { ...at("2026-01-04"), actorId: bob.id, projectId: churn.id },
      { event: anyEvent("project.edited"), subject: churn.id, notify: [{ kind: "told", people: [ada.id] }] },
    );
    await record({ ...at("2026-01-05"), actorId: null }, { event: anyEvent("sign_on.applied"), subject: bob.id });

    expect(await kinds({})).toEqual([
      "sign_on.applied",
      "project.edited",
      "roles.assigned",
      "person.made_admin",
      "person.signed_in",
    ]);
    expect(await kinds({ person: "ada@x.org" })).toEqual(["roles.assigned", "person.made_admin", "person.signed_in"]);
    expect(await kinds({ person: "bob" })).toEqual(["sign_on.applied", "project.edited"]);
    expect(await kinds({ project: "churn" })).toEqual(["project.edited", "roles.assigned"]);
    expect(await kinds({ project: "NONE" })).toEqual([]);
    expect(await kinds({ kind: "person.made_admin" })).toEqual(["person.made_admin"]);
    expect(await kinds({ from: "2026-01-04" })).toEqual(["sign_on.applied", "project.edited"]);
    expect(await kinds({ to: "2026-01-02" })).toEqual(["person.made_admin", "person.signed_in"]);
    expect(await kinds({ from: "2026-01-02", to: "2026-01-03", person: "root" })).toEqual([
      "roles.assigned",
      "person.made_admin",
    ]);
  });

  test("says so where a name fits a crowd, and takes wildcards by the letter", async ({ world, db }) => {
    const { grant, kinds } = await opened(world);
    await record(
      { tx: db, now: world.now, actorId: (await world.person()).id, projectId: null },
      { event: anyEvent("person.joined") },
    );
    const crowd = Array.from({ length: 201 }, (_, at) => ({
      email: `crowd${at}@x.org`,
      name: `Crowd ${at}`,
      defaultRole: "expert" as const,
      createdAt: world.now,
    }));
    await db.insert(people).values(crowd);
    expect(await listAudit(grant, { person: "crowd" })).toEqual({ entries: [], crowded: true });
    expect((await listAudit(grant, { person: "crowd 1" })).crowded).toBeUndefined();
    expect(await kinds({ person: "Person _" })).toEqual([]);
    expect(await kinds({ person: "person " })).toEqual(["person.joined"]);
  });

  test("counts days where the workspace is", async ({ world, db }) => {
    await db.insert(workspace).values({ timeZone: "America/New_York" });
    const { kinds } = await opened(world);
    const by = { tx: db, actorId: null, projectId: null };
    await record({ ...by, now: new Date("2026-01-02T04:59:59Z") }, { event: anyEvent("person.joined") });
    await record({ ...by, now: new Date("2026-01-02T05:00:00Z") }, { event: anyEvent("person.signed_in") });
    expect(await kinds({ to: "2026-01-01" })).toEqual(["person.joined"]);
    expect(await kinds({ from: "2026-01-02" })).toEqual(["person.signed_in"]);
  });

  test("pages newest first, and names the people that it is about", async ({ world, db }) => {
    const { admin, grant } = await opened(world);
    const ada = await world.person({ name: "Ada" });
    const row = { at: world.now, actorId: admin.id, kind: "person.made_admin" as const, subject: ada.id };
    await db.insert(events).values(Array.from({ length: pageSize + 3 }, () => row));
    const first = await listAudit(grant, {});
    const second = await listAudit(grant, { before: first.before });
    expect([first.entries.length, second.entries.length, second.before]).toEqual([pageSize, 3, undefined]);
    expect(first.entries[0]).toMatchObject({ actor: { name: "Root" }, person: { name: "Ada" }, project: null });
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  });
});

test("the file holds everything that fits, a formula as plain text", async ({ world, db }) => {
  const { admin, grant } = await opened(world);
  const row = { at: world.now, actorId: admin.id, kind: "person.invited" as const };
  await db.insert(events).values(Array.from({ length: 1_001 }, () => row));
  await record(
    { tx: db, now: world.now, actorId: null, projectId: null },
    { event: anyEvent("project.edited"), subject: "=1+1" },
  );
  const columns = auditColumns({ locale: "en-GB", timeZone: "Europe/Zurich" });
  let file = csvHeader(columns);
  const batches: number[] = [];
  for await (const entries of readAudit(grant, {})) {
    batches.push(entries.length);
    file += csvRows(entries, columns);
  }
  expect(batches).toEqual([1_000, 2]);
  const [header, first, ...rest] = file.trimEnd().split("\r\n");
  expect(header).toBe("at,when,who,who_email,did,kind,project,person,subject,before,after");
  expect(first).toBe(
    `2026-03-02T09:00:00.000Z,"2 Mar 2026, 10:00 CET",Quintet,,edited the project,project.edited,,,'=1+1,,`,
  );
  expect(rest).toHaveLength(1_001);
});

const gone = "01a225c8-ddfd-7741-9038-58704a6c1672";

test("the file says what changed as people read it: money, days, moments and names, and nothing in minor units or ids", async ({
  world,
  db,
}) => {
  const { grant } = await opened(world);
  const { project, members } = await world.team({ currency: "EUR" });
  const metric = { audience: "technical", unit: "%", direction: "higher", baseline: 0, target: 9, maxAgeDays: 9 };
  const made = await world.perform(members.expert, defineMetric, { name: "Recall", ...metric }, project);
  const by = { tx: db, now: world.now, actorId: members.stakeholder.id, projectId: project.id };
  const budget = { amount: 26_000_000, startsOn: "2026-01-01" };
  await record(by, { event: anyEvent("budget.set", { before: { amount: 100 }, after: budget }) });
  const statement = 'A "quoted" word; and=more';
  const metricId = made.ok ? made.value.id : "";
  await record(by, { event: anyEvent("requirement.proposed", { after: { statement, metricId } }) });
  const owner = { before: { ownerId: gone }, after: { ownerId: members.stakeholder.id } };
  await record(by, { event: anyEvent("project.owner_changed", owner), subject: project.id });
  const after = { measuredAt: "2026-03-02T23:30:00.000Z", note: metricId };
  await record(by, { event: anyEvent("measurement.recorded", { after }), subject: metricId });
  const columns = auditColumns({ locale: "en-GB", timeZone: "Europe/Zurich" });
  const { entries } = await listAudit(grant, { project: project.key });
  const cells = entries.map((entry) => columns.slice(-3).map(({ value }) => value(entry)));
  const [measured, handed, proposed, budgeted] = cells;
  expect(measured).toEqual(["Recall", "", `Note: ${metricId}; Measured at: 3 Mar 2026, 00:30 CET`]);
  expect(handed).toEqual([project.key, `Owner id: ${gone}`, `Owner id: ${members.stakeholder.name}`]);
  expect(proposed).toEqual([null, "", `Metric id: Recall; Statement: ${statement}`]);
  expect(budgeted).toEqual([null, "Amount: €1", "Amount: €260,000; Starts on: 1 Jan 2026"]);
  expect(csvRows(entries, columns)).not.toMatch(/26000000|[{}]/);
});

test("what an older version wrote is shown as it stands, also of a kind that nobody knows any more", async ({
  world,
  db,
}) => {
  const { grant } = await opened(world);
  const { project } = await world.team({ currency: "EUR" });
  const kept = { at: world.now, projectId: project.id, subject: gone };
  await db.insert(events).values([
    { ...kept, kind: "budget.set", before: "much", after: { amount: "26 million", ownerId: gone, startsOn: [1] } },
    { ...kept, kind: "planet.discovered", before: null, after: [{ name: "Vulcan", at: "2026-03-02T23:30:00.000Z" }] },
  ]);
  const columns = auditColumns({ locale: "en-GB", timeZone: "Europe/Zurich" });
  const { entries } = await listAudit(grant, {});
  expect(entries.map((entry) => columns.slice(4).map(({ value }) => value(entry)))).toEqual([
    [
      ...["planet.discovered", "planet.discovered", project.key, undefined, gone, ""],
      "1 › At: 2026-03-02T23:30:00.000Z; 1 › Name: Vulcan",
    ],
    [
      ...["set the budget", "budget.set", project.key, undefined, gone, "Value: much"],
      `Amount: 26 million; Owner id: ${gone}; Starts on: 1`,
    ],
  ]);
  expect((await listAudit(grant, { kind: "budget.set" })).entries).toHaveLength(1);
});

describe("readAuditFilter", () => {
  test("keeps what can be read and names what cannot", () => {
    const { filter, errors } = readAuditFilter({
      person: " ada ",
      kind: "person.eaten",
      from: "31.12.",
      to: "2026-01-02",
      before: "-1",
    });
    expect(filter).toMatchObject({ person: "ada", to: "2026-01-02" });
    expect([filter.kind, filter.from, filter.before]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys(errors).sort()).toEqual(["before", "from", "kind"]);
  });
  test("takes empty fields as not given, and minds the order of days", () => {
    expect(readAuditFilter({ person: "", project: "", kind: "", from: "", to: "" })).toEqual({
      filter: {},
      errors: {},
    });
    expect(readAuditFilter({ from: "2026-01-02", to: "2026-01-01" }).errors).toHaveProperty("to");
  });
});
