// What somebody had in hand has somebody else once they are gone, through every door that lets people go; nobody else's moves.
import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Role } from "@/db/enums";
import {
  alerts,
  datasets,
  events,
  gateLapses,
  incidents,
  memberships,
  notices,
  projects,
  releases,
  tasks,
} from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { deactivatePerson } from "@/lib/admin/people/commands";
import { listHandovers } from "@/lib/admin/people/queries";
import { assignRoles } from "@/lib/admin/roles/commands";
import { setMemberRoles } from "@/lib/admin/team/commands";
import { acknowledgeIncident } from "@/lib/data/incidents/commands";
import { acknowledgeAlert } from "@/lib/deployments/alerts/commands";
import { withDataset } from "@/lib/testing/datasets";
import { done, released, sent, watched, windowAt } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listRemovals } from "./queries";
import { giveDutiesBack, moveDuties } from "./steps";

/** The data engineer has one of everything in hand, and something of each that is over; the owner has these roles. */
async function laden(world: World, ...ownerRoles: Role[]) {
  const { project, members, datasetId, addVersion, addRule, check } = await withDataset(world);
  const team = { project, members };
  const leaver = members.data_engineer;
  const { db } = world;
  const mine = { projectId: project.id };
  const held = ownerRoles.map((role) => ({ ...mine, personId: project.ownerId, role, createdAt: world.now }));
  if (held.length > 0) await db.insert(memberships).values(held);
  await addVersion();
  await check(await addRule(), 90);
  const [incident] = await db.select().from(incidents).where(eq(incidents.projectId, project.id));
  done(await world.perform(leaver, acknowledgeIncident, { incidentId: incident?.id }, project));
  const number = await released(world, team);
  await db.update(releases).set({ integrationOwnerId: leaver.id }).where(eq(releases.projectId, project.id));
  await watched(world, team, number);
  done(await sent(world, team, number, [windowAt(world, 0, { latency: 300 }), windowAt(world, 1, { latency: 300 })]));
  const [alert] = await db.select().from(alerts).where(eq(alerts.projectId, project.id));
  done(await world.perform(leaver, acknowledgeAlert, { alertId: alert?.id }, project));
  const theirs = { assigneeId: leaver.id, createdById: leaver.id, createdAt: world.now };
  const task = { ...mine, ...theirs, phase: "development" as const };
  await db.insert(tasks).values([
    { ...task, title: "Ask the branch" },
    { ...task, title: "Long done", status: "done", closedAt: world.now, closedById: leaver.id },
  ]);
  const json = { before: sql`'{}'::jsonb`, after: sql`'{"called": "Every must requirement is met"}'::jsonb` };
  const lapse = { ...mine, ...json, gates: ["development" as const], ownerId: leaver.id, lapsedAt: world.now };
  await db.insert(gateLapses).values([
    { ...lapse, cause: "must", criterion: "must" },
    { ...lapse, cause: "value", criterion: "value", endedAt: world.now },
  ]);
  await db.delete(notices);
  return { ...team, leaver, datasetId };
}

type Laden = Awaited<ReturnType<typeof laden>>;

/** Whose each thing of the project is, and how the two that can be nobody's stand. */
async function whose({ db }: World, { id }: { id: string }) {
  const [dataset] = await db.select().from(datasets).where(eq(datasets.projectId, id));
  const [task] = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.projectId, id), eq(tasks.status, "open")));
  const [release] = await db.select().from(releases).where(eq(releases.projectId, id));
  const [lapse] = await db
    .select()
    .from(gateLapses)
    .where(and(eq(gateLapses.projectId, id), isNull(gateLapses.endedAt)));
  const [incident] = await db.select().from(incidents).where(eq(incidents.projectId, id));
  const [alert] = await db.select().from(alerts).where(eq(alerts.projectId, id));
  return {
    lasting: [dataset?.ownerId, task?.assigneeId, release?.integrationOwnerId, lapse?.ownerId],
    incident: [incident?.status, incident?.assigneeId],
    alert: [alert?.status, alert?.ownerId],
  };
}

const handed = ({ db }: World) => db.select().from(events).where(eq(events.kind, "member.duties_handed_over"));

async function remove(world: World, { project, members, leaver }: Pick<Laden, "project" | "members" | "leaver">) {
  const [{ version } = { version: 0 }] = await world.db.select().from(projects).where(eq(projects.id, project.id));
  const input = { version, personId: leaver.id, roles: [""] };
  done(await world.perform(members.stakeholder, setMemberRoles, input, project));
}

describe("removed from a team", () => {
  test("hands everything that is open to the owner, by name, once; not what others or other projects have", async ({
    world,
    db,
  }) => {
    const { project, members, leaver } = await laden(world, "ml_engineer");
    const other = await laden(world, "ml_engineer");
    await db
      .insert(memberships)
      .values({ projectId: other.project.id, personId: leaver.id, role: "data_engineer", createdAt: world.now });
    await db.update(datasets).set({ ownerId: leaver.id }).where(eq(datasets.projectId, other.project.id));
    const before = await whose(world, other.project);
    const owner = project.ownerId;

    const removals = await listRemovals(await world.grant(members.stakeholder, project, "project.team"));
    expect(removals.map(({ personId, name }) => ({ personId, name }))).toEqual([
      { personId: leaver.id, name: leaver.name },
    ]);
    expect(removals[0]?.moves.map(({ kind, titles, to }) => [kind, titles, to?.id])).toEqual([
      ["datasets", ["Customers"], owner],
      ["tasks", ["Ask the branch"], owner],
      ["incidents", ["Customers: Every customer has a birthday"], owner],
      ["alerts", ["latency of release 1"], owner],
      ["releases", ["Release 1"], owner],
      ["lapses", ["Every must requirement is met"], owner],
    ]);

    await remove(world, { project, members, leaver });
    expect(await whose(world, project)).toEqual({
      lasting: [owner, owner, owner, owner],
      incident: ["assigned", owner],
      alert: ["acknowledged", owner],
    });
    expect(await whose(world, other.project)).toEqual(before);
    expect(await db.$count(tasks, eq(tasks.assigneeId, leaver.id))).toBe(1);
    expect(await db.$count(gateLapses, eq(gateLapses.ownerId, leaver.id))).toBe(1);
    const recorded = await handed(world);
    expect(recorded).toMatchObject([
      {
        projectId: project.id,
        subject: leaver.id,
        actorId: members.stakeholder.id,
        before: { person: leaver.name, tasks: ["Ask the branch"] },
        after: {
          note: expect.stringContaining("1 dataset, 1 open task, 1 open incident"),
          tasks: [expect.stringMatching(/^Ask the branch \(/)],
        },
      },
    ]);
    const told = await db
      .select()
      .from(notices)
      .where(eq(notices.eventId, recorded[0]?.id ?? 0));
    expect(told).toMatchObject([{ personId: owner, kind: "assigned" }]);
  });

  test("opens again what the owner may not settle, and tells those who may", async ({ world, db }) => {
    const { project, members, leaver } = await laden(world);
    await remove(world, { project, members, leaver });
    const owner = project.ownerId;
    expect(await whose(world, project)).toEqual({
      lasting: [owner, owner, owner, owner],
      incident: ["new", null],
      alert: ["open", null],
    });
    const [event] = await handed(world);
    const told = await db
      .select()
      .from(notices)
      .where(eq(notices.eventId, event?.id ?? 0));
    expect(told.map(({ personId, kind }) => `${personId} ${kind}`).sort()).toEqual(
      [`${owner} assigned`, `${members.data_scientist.id} told`, `${members.ml_engineer.id} told`].sort(),
    );
    // whoever comes next takes it as any other
    const [incident] = await db.select().from(incidents).where(eq(incidents.projectId, project.id));
    done(await world.perform(members.ml_engineer, acknowledgeIncident, { incidentId: incident?.id }, project));
    const [alert] = await db.select().from(alerts).where(eq(alerts.projectId, project.id));
    done(await world.perform(members.data_scientist, acknowledgeAlert, { alertId: alert?.id }, project));
  });

  test("by an admin, too; a role less is no removal", async ({ world }) => {
    const { project, leaver } = await laden(world, "ml_engineer");
    const admin = await world.person({ isAdmin: true });
    const assign = (input: object) =>
      world.perform(admin, assignRoles, { project: project.key, people: leaver.email, ...input });
    done(await assign({ way: "set", roles: ["expert"] }));
    expect((await whose(world, project)).lasting).toEqual(Array(4).fill(leaver.id));
    expect(await handed(world)).toEqual([]);
    done(await assign({ way: "remove", roles: ["expert"] }));
    expect((await whose(world, project)).lasting).toEqual(Array(4).fill(project.ownerId));
    expect(await handed(world)).toMatchObject([{ projectId: project.id, actorId: admin.id }]);
  });
});

describe("deactivated", () => {
  test("hands to the heir what the heir may settle, the rest to the owner, as the page said", async ({ world }) => {
    const { project, leaver } = await laden(world, "ml_engineer");
    const admin = await world.person({ isAdmin: true });
    const heir = await world.person({ defaultRole: "expert" });
    const grant = await workspaceGrant(world.asker(admin), "people.manage");
    const said = await listHandovers(grant, leaver.id, heir.email);
    expect(said.map((one) => one.project.key)).toEqual([project.key]);
    expect(said[0]?.moves.map(({ to }) => to?.id)).toEqual([
      ...[heir.id, heir.id, project.ownerId, project.ownerId],
      ...[heir.id, heir.id],
    ]);
    done(await world.perform(admin, deactivatePerson, { personId: leaver.id, heir: heir.email }));
    expect(await whose(world, project)).toEqual({
      lasting: [heir.id, heir.id, heir.id, heir.id],
      incident: ["assigned", project.ownerId],
      alert: ["acknowledged", project.ownerId],
    });
    expect((await world.grant(heir, project)).roles).toEqual(["expert"]);
    expect(await handed(world)).toMatchObject([{ projectId: project.id, actorId: admin.id }]);
    expect(await listHandovers(grant, leaver.id)).toEqual([]);
  });

  test("hands to each project's owner where nobody was chosen, one event a project; not what others have", async ({
    world,
    db,
  }) => {
    const { project, leaver, members } = await laden(world, "data_scientist");
    const second = await laden(world);
    await db.update(datasets).set({ ownerId: leaver.id }).where(eq(datasets.projectId, second.project.id));
    const { lasting } = await whose(world, second.project);
    const admin = await world.person({ isAdmin: true });
    done(await world.perform(admin, deactivatePerson, { personId: leaver.id }));
    // a data scientist handles alerts and no incidents
    expect(await whose(world, project)).toEqual({
      lasting: Array(4).fill(project.ownerId),
      incident: ["new", null],
      alert: ["acknowledged", project.ownerId],
    });
    expect((await whose(world, second.project)).lasting).toEqual([second.project.ownerId, ...lasting.slice(1)]);
    const recorded = await handed(world);
    expect(recorded.map(({ projectId }) => projectId).sort()).toEqual([project.id, second.project.id].sort());
    const told = await db.select({ personId: notices.personId }).from(notices);
    expect(told.map(({ personId }) => personId)).toContain(members.ml_engineer.id);
    expect(told.map(({ personId }) => personId)).not.toContain(leaver.id);
  });

  test("as an owner, everything goes to the heir", async ({ world, db }) => {
    const { project, leaver } = await laden(world);
    await db.update(projects).set({ ownerId: leaver.id }).where(eq(projects.id, project.id));
    const admin = await world.person({ isAdmin: true });
    const heir = await world.person({ defaultRole: "data_engineer" });
    done(await world.perform(admin, deactivatePerson, { personId: leaver.id, heir: heir.email }));
    expect(await whose(world, project)).toEqual({
      lasting: Array(4).fill(heir.id),
      incident: ["assigned", heir.id],
      alert: ["acknowledged", heir.id],
    });
  });
});

test.for([[[]], [["ml_engineer"]]] as [Role[]][])(
  "given back is all that was moved, with an owner who is %j",
  async ([roles], { world, db }) => {
    const { project, leaver } = await laden(world, ...roles);
    const other = await laden(world, ...roles);
    const before = await whose(world, other.project);
    const { moved } = await moveDuties({ tx: db, now: world.now, projectId: project.id, from: leaver });
    expect(await giveDutiesBack({ tx: db, now: world.now, moved, toId: leaver.id })).toBe(6);
    expect(await whose(world, project)).toEqual({
      lasting: [leaver.id, leaver.id, leaver.id, leaver.id],
      incident: ["assigned", leaver.id],
      alert: ["acknowledged", leaver.id],
    });
    expect(await whose(world, other.project)).toEqual(before);
  },
);
