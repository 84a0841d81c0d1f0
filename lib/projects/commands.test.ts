// Projects as a whole: started, edited, paused, archived; each with its event, and never on stale ground.
import { desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, memberships, notices, projects, workspace } from "@/db/schema";
import { test } from "@/lib/testing/test";
import * as commands from "./commands";
import { getProject } from "./queries";

const edited = {
  version: 1,
  name: "Churn",
  summary: "Who leaves",
  problem: "Customers leave unseen",
  todaysProcess: "Nobody calls them",
  affected: "Retention team",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  visibility: "private",
};

test("whoever starts a project owns it and takes part; key, currency and visibility are filled in", async ({
  db,
  world,
}) => {
  await world.workspace();
  await db.update(workspace).set({ currency: "CHF", defaultAccess: "private" });
  const person = await world.person({ defaultRole: "expert" });
  const first = await world.perform(person, commands.createProject, { name: "Customer churn" });
  const second = await world.perform(person, commands.createProject, { name: "Customer churn", key: "" });
  expect([first, second].map((outcome) => outcome.ok && outcome.value.key)).toEqual(["CHURN", "CHURN2"]);
  const project = await getProject(await world.grant(person, { key: "CHURN" }));
  expect(project).toMatchObject({ ownerId: person.id, currency: "CHF", visibility: "private", phase: "design" });
  expect(await db.select().from(memberships).where(eq(memberships.projectId, project.id))).toMatchObject([
    { personId: person.id, role: "expert" },
  ]);
  expect(await db.select().from(events).where(eq(events.projectId, project.id))).toMatchObject([
    { kind: "project.created", actorId: person.id, subject: project.id },
  ]);
});

test("a key that is taken, malformed or an address is refused beside its field", async ({ world }) => {
  await world.workspace();
  const person = await world.person();
  await world.project({ key: "CHURN" });
  const sentences = { churn: /taken/, C: /2 to 12/, "4EVER": /2 to 12/, TOOLONGAKEYHERE: /2 to 12/, new: /address/ };
  for (const [key, sentence] of Object.entries(sentences)) {
    const outcome = await world.perform(person, commands.createProject, { name: "Customer churn", key });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: "invalid", details: { fields: { key: expect.stringMatching(sentence) } } },
    });
  }
  const stuffed = await world.perform(person, commands.createProject, { name: "Churn", ownerId: person.id });
  expect(stuffed).toMatchObject({ ok: false, refusal: { code: "invalid" } });
});

test("an edit keeps both sides in its event and tells the owner", async ({ db, world }) => {
  const { project, members } = await world.team();
  expect(await world.perform(members.stakeholder, commands.editProject, edited, project)).toEqual({
    ok: true,
    value: { version: 2 },
  });
  const [event] = await db.select().from(events).orderBy(desc(events.id)).limit(1);
  expect(event).toMatchObject({ kind: "project.edited", before: { name: project.name }, after: { name: "Churn" } });
  expect(event?.after).not.toHaveProperty("visibility");
  expect(await db.select().from(notices)).toMatchObject([{ personId: project.ownerId, kind: "told" }]);
});

test("a stale edit is a conflict that carries what is stored, and an edit of nothing is no edit", async ({ world }) => {
  const { project, members } = await world.team();
  await world.perform(members.stakeholder, commands.editProject, edited, project);
  const stale = await world.perform(members.ml_engineer, commands.editProject, { ...edited, name: "Mine" }, project);
  expect(stale).toMatchObject({
    ok: false,
    refusal: { code: "conflict", details: { theirs: { name: "Churn", version: 2 } } },
  });
  const same = await world.perform(members.ml_engineer, commands.editProject, { ...edited, version: 2 }, project);
  expect(same).toMatchObject({ ok: false, refusal: { code: "precondition" } });
});

test("wrong dates are named beside the field", async ({ world }) => {
  const { project, members } = await world.team();
  const backwards = { ...edited, startsOn: "2026-12-31", endsOn: "2026-01-01" };
  expect(await world.perform(members.stakeholder, commands.editProject, backwards, project)).toMatchObject({
    ok: false,
    refusal: { details: { fields: { endsOn: "The end lies before the start." } } },
  });
  const nonsense = { ...edited, startsOn: "soon" };
  expect(await world.perform(members.stakeholder, commands.editProject, nonsense, project)).toMatchObject({
    ok: false,
    refusal: { code: "invalid" },
  });
});

test("pausing needs a reason and reaches everybody in the project", async ({ db, world }) => {
  const { project, members } = await world.team();
  const pause = { version: 1, status: "paused", reason: "Waiting for the new data" };
  const silent = await world.perform(members.stakeholder, commands.changeStatus, { ...pause, reason: "" }, project);
  expect(silent).toMatchObject({ ok: false, refusal: { details: { fields: { reason: expect.any(String) } } } });
  expect((await world.perform(members.stakeholder, commands.changeStatus, pause, project)).ok).toBe(true);
  const again = await world.perform(members.stakeholder, commands.changeStatus, { ...pause, version: 2 }, project);
  expect(again).toMatchObject({ ok: false, refusal: { code: "precondition" } });
  expect(await db.select().from(notices)).toHaveLength(5);
});

test("an archived project is read-only until it is restored", async ({ db, world }) => {
  const { project, members } = await world.team();
  const archive = () => world.perform(members.stakeholder, commands.archiveProject, { version: 1 }, project);
  expect((await archive()).ok).toBe(true);
  expect(await archive()).toMatchObject({ ok: false, refusal: { code: "precondition" } });
  const edit = await world.perform(members.stakeholder, commands.editProject, { ...edited, version: 2 }, project);
  expect(edit).toMatchObject({ ok: false, refusal: { code: "precondition" } });
  const stale = await world.perform(members.stakeholder, commands.restoreProject, { version: 1 }, project);
  expect(stale).toMatchObject({ ok: false, refusal: { code: "conflict" } });
  expect((await world.perform(members.stakeholder, commands.restoreProject, { version: 2 }, project)).ok).toBe(true);
  const [row] = await db.select().from(projects).where(eq(projects.id, project.id));
  expect(row).toMatchObject({ archivedAt: null, version: 3 });
});
