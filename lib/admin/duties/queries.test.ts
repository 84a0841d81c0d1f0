// What would be nobody's if somebody left: each thing in which a row may differ keeps it from being a duty.
import { expect } from "vitest";
import type { LapsedCriterion } from "@/lib/lifecycle/lapses/rules";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listRemovals, readDuties, readTakers } from "./queries";

type Given = Record<string, unknown>;

const lapsed: LapsedCriterion = {
  ...{ id: "design.context", gate: "design", title: "context", subject: null, repair: { roles: [], where: "" } },
  ...{ state: "unmet", because: "not-described", facts: {}, refs: [], waiver: null, shortfalls: [] },
};

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const owner = await world.person({ name: "Olga" });
  const project = await world.project({ key: "MM", name: "Middle", ownerId: owner.id });
  const person = await world.member(project.id, "ml_engineer");
  await rows.add("people");
  const of = { projectId: project.id };
  /** What a person has in hand of each kind; each title says why it is one, or why not. */
  const add = {
    dataset: (name: string, given: Given = {}) => rows.add("datasets", { ...of, name, ownerId: person.id, ...given }),
    task: (title: string, given: Given = {}) => rows.add("tasks", { ...of, title, assigneeId: person.id, ...given }),
    incident: async (statement: string, given: Given = {}) => {
      const ruleId = await rows.add("qualityRules", { statement });
      return rows.add("incidents", { ...of, ruleId, status: "assigned", ...given });
    },
    alert: async (watches: string, given: Given = {}) => {
      const monitorId = await rows.add("monitors", { watches });
      return rows.add("alerts", { ...of, monitorId, status: "acknowledged", ownerId: person.id, ...given });
    },
    release: (number: number, given: Given = {}) =>
      rows.add("releases", { ...of, number, strategy: "canary", integrationOwnerId: person.id, ...given }),
    lapse: (called: string, given: Given = {}) =>
      rows.add("gateLapses", { ...of, ownerId: person.id, after: { ...lapsed, called }, ...given }),
  };
  const held = async () => (await readDuties(world.db, { personId: person.id, projectId: project.id }))[0]?.inHand;
  const nothing = { datasets: [], tasks: [], incidents: [], alerts: [], releases: [], lapses: [] };
  return { rows, owner, project, person, add, held, nothing };
}

test("a dataset in use is its owner's duty (not others)", async ({ world }) => {
  const { owner, add, held, nothing } = await laboratory(world);
  await add.dataset("their own");
  await add.dataset("retired", { retiredAt: world.now });
  await add.dataset("another's", { ownerId: owner.id });
  expect(await held()).toEqual({ ...nothing, datasets: ["their own"] });
});

test("a task that is open is the duty of whom it is assigned to (not others)", async ({ world }) => {
  const { owner, add, held, nothing } = await laboratory(world);
  await add.task("their own");
  for (const status of ["done", "dropped"]) await add.task(status, { status });
  await add.task("another's", { assigneeId: owner.id });
  await add.task("nobody's", { assigneeId: null });
  expect(await held()).toEqual({ ...nothing, tasks: ["their own"] });
});

test("an incident that is not resolved is the duty of whom it is assigned to, else of whoever took note of it (not others)", async ({
  world,
}) => {
  const { rows, owner, person, add, held, nothing } = await laboratory(world);
  await rows.add("datasets", { name: "another" });
  const ownData = await rows.add("datasets", { name: "Calls" });
  const ruled = async (statement: string, given: Given) => {
    const ruleId = await rows.add("qualityRules", { datasetId: ownData, statement });
    return add.incident("", { ruleId, ...given });
  };
  await ruled("assigned", { assigneeId: person.id, acknowledgedById: owner.id });
  await ruled("noted", { status: "acknowledged", acknowledgedById: person.id });
  await ruled("noted, assigned to another", { acknowledgedById: person.id, assigneeId: owner.id });
  await ruled("resolved", { status: "resolved", assigneeId: person.id });
  await ruled("new", { status: "new" });
  expect(await held()).toEqual({ ...nothing, incidents: ["Calls: assigned", "Calls: noted"] });
});

test("an alert that is acknowledged is its owner's duty (not others)", async ({ world }) => {
  const { rows, owner, add, held, nothing } = await laboratory(world);
  await rows.add("releases", { number: 4 });
  await rows.add("releases", { number: 5 });
  await add.alert("recall");
  for (const status of ["open", "resolved"]) await add.alert(status, { status });
  await add.alert("another's", { ownerId: owner.id });
  await add.alert("nobody's", { ownerId: null });
  expect(await held()).toEqual({ ...nothing, alerts: ["recall of release 4"] });
});

test("a release that is prepared or live is the duty of whoever integrates it (not others)", async ({ world }) => {
  const { owner, add, held, nothing } = await laboratory(world);
  await add.release(2, { status: "live" });
  await add.release(1, { status: "prepared" });
  await add.release(3, { status: "replaced" });
  await add.release(4, { status: "rolled_back" });
  await add.release(5, { integrationOwnerId: owner.id });
  expect(await held()).toEqual({ ...nothing, releases: ["Release 1", "Release 2"] });
});

test("a cause that is not over is the duty of whoever has it, by how it stood then (not others)", async ({ world }) => {
  const { owner, add, held, nothing } = await laboratory(world);
  await add.lapse("Speed requirement agreed", { cause: "category speed" });
  await add.lapse("Over", { cause: "category budget", endedAt: world.now });
  await add.lapse("Another's", { cause: "category team", ownerId: owner.id });
  expect(await held()).toEqual({ ...nothing, lapses: ["Speed requirement agreed"] });
});

test("duties are read by project, then person, by name: of all, of one of them or of one project (not others)", async ({
  world,
}) => {
  const { owner, project, person, add } = await laboratory(world);
  const last = await world.project({ key: "ZZ", name: "Last" });
  const first = await world.project({ key: "AA", name: "First", archivedAt: world.now });
  for (const [at, { id: projectId }] of [last, project, first].entries()) {
    const [own, others] = [{ projectId }, { projectId, ownerId: owner.id }];
    for (const title of ["b", "a"]) await add.task(title, own);
    await add.dataset("of the owner", others);
    await add.release(at + 1, own);
    await add.incident("i", { ...own, assigneeId: person.id });
    await add.alert(`w${at}`, own);
    await add.lapse("The problem is described", own);
    await add.task("nobody's", { ...own, assigneeId: null });
    await add.alert(`nobody's ${at}`, { ...own, ownerId: null });
  }
  const read = async (of: Parameters<typeof readDuties>[1]) =>
    (await readDuties(world.db, of)).map(({ personId, project: { key }, inHand }) => {
      const count = Object.values(inHand).flat().length;
      return [key, personId === person.id ? "person" : "owner", count, ...inHand.tasks].join(" ");
    });
  // of one project by who they are: the owner was made before
  const all = ["AA", "MM", "ZZ"].flatMap((key) => [`${key} owner 1`, `${key} person 6 a b`]);
  expect(await read({})).toEqual(all);
  expect(await read({ personId: person.id })).toEqual(["AA person 6 a b", "MM person 6 a b", "ZZ person 6 a b"]);
  expect(await read({ projectId: last.id })).toEqual(["ZZ owner 1", "ZZ person 6 a b"]);
  expect(await read({ personId: owner.id, projectId: first.id })).toEqual(["AA owner 1"]);
  expect(await readDuties(world.db, { personId: owner.id, projectId: project.id })).toMatchObject([
    { personId: owner.id, project: { id: project.id, key: "MM", name: "Middle", ownerId: owner.id } },
  ]);
});

test("who could take something stands there with their roles in that project, as they were asked about (not others)", async ({
  world,
}) => {
  const { rows, owner, project, person } = await laboratory(world);
  await rows.add("memberships", { projectId: project.id, personId: person.id, role: "expert" });
  await rows.add("memberships", {
    ...{ projectId: (await world.project()).id, personId: person.id, role: "data_scientist" as const },
  });
  const engineer = { id: person.id, name: person.name, roles: ["expert", "ml_engineer"] };
  const without = { id: owner.id, name: "Olga", roles: [] };
  expect(await readTakers(world.db, project.id, [owner.id, person.id])).toEqual([without, engineer]);
  expect(await readTakers(world.db, project.id, [person.id, owner.id])).toEqual([engineer, without]);
  expect(await readTakers(world.db, project.id, [person.id])).toEqual([engineer]);
  expect(await readTakers(world.db, project.id, [])).toEqual([]);
});

test("what a member's last role holds goes to the project's owner, who keeps their own (not others')", async ({
  world,
}) => {
  const { rows, owner, project, person, add } = await laboratory(world);
  await rows.add("memberships", { projectId: project.id, personId: owner.id, role: "stakeholder" });
  await add.dataset("Calls");
  await add.alert("recall");
  await add.dataset("the owner's", { ownerId: owner.id });
  await add.dataset("of one without a role", { ownerId: (await world.person()).id });
  await add.dataset("elsewhere", { projectId: (await world.project()).id });
  await world.member(project.id, "expert");
  const taker = { id: owner.id, name: "Olga", roles: ["stakeholder"] };
  expect(await listRemovals(await world.grant(owner, project, "project.team"))).toEqual([
    {
      ...{ personId: person.id, name: person.name },
      moves: [
        { kind: "datasets", titles: ["Calls"], to: taker, notifyRoles: [] },
        {
          kind: "alerts",
          titles: [expect.stringMatching(/^recall of release/)],
          to: null,
          notifyRoles: expect.any(Array),
        },
      ],
    },
  ]);
});
