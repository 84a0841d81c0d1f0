// Every server action, posted by hand with a field too many, by everybody whom the policy table does and does not name.
import { and, eq } from "drizzle-orm";
import { roles } from "@/db/enums";
import { memberships, people, projects, sessions } from "@/db/schema";
import {
  allows,
  allowsInWorkspace,
  isProjectCapability,
  isWorkspaceCapability,
  type Standing,
} from "@/lib/access/policy";
import { type Action, listActions, post, postHalting } from "./actions";
import { addMember, openSessionOf } from "./cast";
import { expect, type House, test } from "./fixtures";
import { sessionOf } from "./knock";

test.use({ stage: "demo for closed-actions" });

let actions: Action[];
test.beforeAll(async () => {
  actions = await listActions();
  expect(actions.length).toBeGreaterThan(40);
});

/** What the policy table says comes of it; whoever may is told of the field that does not belong there. */
function expected({ capability }: Action, isSignedIn: boolean, isAdmin: boolean, standing: Standing | null): string {
  if (!isSignedIn && capability !== "account.enter") return "sign-in";
  if (isWorkspaceCapability(capability)) return allowsInWorkspace(capability, isAdmin) ? "invalid" : "forbidden";
  if (!isProjectCapability(capability)) return "invalid";
  if (!standing || !allows("project.read", standing)) return "not_found";
  if (allows(capability, standing)) return "invalid";
  return allows(capability, { ...standing, isArchived: false }) ? "precondition" : "forbidden";
}

async function tryAll(house: House, cookie: string | undefined, project: string | undefined, stance: Stance) {
  const before = await house.countEvents();
  const { isSignedIn = true, isAdmin = false, standing } = stance;
  const told: Record<string, string> = {};
  const should: Record<string, string> = {};
  for (const action of actions) {
    const { says, fields } = await post(house, action, { cookie, project, fields: { smuggled: "1" } });
    told[action.name] = says === "invalid" ? `invalid: ${fields.smuggled}` : says;
    const wanted = expected(action, isSignedIn, isAdmin, standing);
    should[action.name] = wanted === "invalid" ? "invalid: This field is not known here." : wanted;
  }
  expect(told).toEqual(should);
  expect(await house.countEvents()).toBe(before);
}

type Stance = { isSignedIn?: boolean; isAdmin?: boolean; standing: Standing | null };
const stands = (given: Partial<Standing>): Standing => ({
  roles: [],
  isOwner: false,
  isAdmin: false,
  isVisitor: true,
  isArchived: false,
  ...given,
});

test("by nobody, by somebody who has left, and with a session that has run out", async ({ house }) => {
  const nobody = { isSignedIn: false, standing: null };
  await tryAll(house, undefined, "CHURN", nobody);
  await tryAll(house, "a-cookie-of-their-own-making", "CHURN", nobody);
  const leaver = await addMember(house.db, "CHURN", "stakeholder");
  const cookie = await openSessionOf(house.db, leaver.id);
  await house.db.update(sessions).set({ expiresAt: new Date() }).where(eq(sessions.personId, leaver.id));
  await tryAll(house, cookie, "CHURN", nobody);
  const valid = await openSessionOf(house.db, leaver.id);
  await house.db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, leaver.id));
  await tryAll(house, valid, "CHURN", nobody);
});

for (const role of roles) {
  test(`as ${role}`, async ({ house }) => {
    const cookie = await openSessionOf(house.db, (await addMember(house.db, "CHURN", role)).id);
    await tryAll(house, cookie, "CHURN", { standing: stands({ roles: [role] }) });
    // The same person in a project of others, in a private one, and in one that does not exist.
    await tryAll(house, cookie, "DEMAND", { standing: stands({}) });
    await tryAll(house, cookie, "FRAUD", { standing: null });
    await tryAll(house, cookie, "NOWHERE", { standing: null });
  });
}

test("as the admin, who reads every project and decides none", async ({ house }) => {
  const cookie = await sessionOf(house, "admin");
  await tryAll(house, cookie, "FRAUD", { isAdmin: true, standing: stands({ isAdmin: true, isVisitor: false }) });
  await tryAll(house, cookie, undefined, { isAdmin: true, standing: null });
});

test("in an archived project", async ({ house }) => {
  await house.db.update(projects).set({ archivedAt: new Date() }).where(eq(projects.key, "SCRAP"));
  const cookie = await openSessionOf(house.db, (await addMember(house.db, "SCRAP", "stakeholder")).id);
  await tryAll(house, cookie, "SCRAP", { standing: stands({ roles: ["stakeholder"], isArchived: true }) });
});

test("from another site, or from none", async ({ house }) => {
  const cookie = await sessionOf(house, "stakeholder");
  const before = await house.countEvents();
  for (const action of actions) {
    const letter = { cookie, project: "CHURN", fields: {} };
    const [unsaid, foreign] = [
      await post(house, action, { ...letter, origin: null }),
      await post(house, action, { ...letter, origin: "https://elsewhere.example" }),
    ];
    expect.soft([action.name, unsaid.says, foreign.says]).toEqual([action.name, "forbidden", "shut"]);
  }
  expect(await house.countEvents()).toBe(before);
});

test("and the count would tell: what is allowed is done, and counted", async ({ house }) => {
  const before = await house.countEvents();
  const propose = actions.find(({ name }) => name.endsWith("proposeRequirement")) as Action;
  const fields = { category: "speed", priority: "must", statement: "Answers within two seconds, all day long." };
  const cookie = await openSessionOf(house.db, (await addMember(house.db, "CHURN", "expert")).id);
  await post(house, propose, { cookie, project: "CHURN", fields });
  expect(await house.countEvents()).toBe(before + 1);
  await post(house, propose, { cookie, project: "FRAUD", fields });
  await post(house, propose, { cookie, project: "CHURN", fields, origin: null });
  expect(await house.countEvents()).toBe(before + 1);
});

test("what is taken away while a form is on its way counts for that very form", async ({ house }) => {
  const { db, cast } = house;
  const [action] = actions.filter(({ name }) => name === "lib/collaboration/tasks addTask");
  const [project] = await db.select().from(projects).where(eq(projects.key, "CHURN"));
  if (!action || !project) throw new Error("There is no such action, or no such project.");
  const personId = cast.data_scientist.id;
  const fields = { title: "Ask the branch", phase: "design" };
  const before = await house.countEvents();
  const sent = async (meanwhile: () => Promise<unknown>) => {
    const letter = { cookie: await openSessionOf(db, personId), project: "CHURN", fields };
    return (await postHalting(house, action, letter, meanwhile)).says;
  };
  // the other tab signs out
  expect(await sent(() => db.delete(sessions).where(eq(sessions.personId, personId)))).toBe("sign-in");
  const roles = and(eq(memberships.personId, personId), eq(memberships.projectId, project.id));
  const held = await db.select().from(memberships).where(roles);
  expect(await sent(() => db.delete(memberships).where(roles))).toBe("forbidden");
  await db.insert(memberships).values(held);
  const archivedAt = new Date();
  expect(await sent(() => db.update(projects).set({ archivedAt }).where(eq(projects.id, project.id)))).toBe(
    "precondition",
  );
  await db.update(projects).set({ archivedAt: null }).where(eq(projects.id, project.id));
  expect(await house.countEvents()).toBe(before);
  expect(await sent(async () => {})).toBe("done");
});
