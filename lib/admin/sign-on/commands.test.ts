// What groups give is added once and removed by its id; trying it out changes nothing.
import { describe, expect } from "vitest";
import { events, memberships, signOnMappings } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { addSignOnMapping, removeSignOnMapping } from "./commands";
import { listMappings, tryGroups } from "./queries";
import { DryRun } from "./schema";

async function opened(world: World) {
  const admin = await world.person({ isAdmin: true, email: "root@x.org" });
  const grant = await workspaceGrant(world.asker(admin), "sign_on.manage");
  const add = (input: object) => world.perform(admin, addSignOnMapping, { group: "mlops", ...input });
  const attempt = (asked: object) => tryGroups(grant, DryRun.parse(asked));
  return { admin, grant, add, attempt };
}

describe("mappings", () => {
  test("give a default role, a role in a project, or admin", async ({ world }) => {
    const { add, grant } = await opened(world);
    const project = await world.project({ key: "CHURN" });
    expect(await add({ gives: "default_role", role: "ml_engineer" })).toMatchObject({ ok: true });
    expect(await add({ gives: "project_role", role: "expert", project: "churn" })).toMatchObject({ ok: true });
    expect(await add({ gives: "admin", role: "", project: "" })).toMatchObject({ ok: true });
    const listed = (await listMappings(grant)).map(({ id: _, ...mapping }) => mapping);
    expect(listed).toHaveLength(3);
    expect(listed).toEqual(
      expect.arrayContaining([
        { group: "mlops", role: "expert", makesAdmin: false, project: { key: "CHURN", name: project.name } },
        { group: "mlops", role: "ml_engineer", makesAdmin: false, project: null },
        { group: "mlops", role: null, makesAdmin: true, project: null },
      ]),
    );
    expect(await add({ gives: "default_role", role: "ml_engineer" })).toMatchObject({ refusal: { code: "conflict" } });
  });

  test("need what they give", async ({ world, db }) => {
    const { add } = await opened(world);
    const fields = async (input: object) => {
      const outcome = await add(input);
      return outcome.ok ? [] : Object.keys(outcome.refusal.details.fields ?? {});
    };
    expect(await fields({ gives: "default_role" })).toEqual(["role"]);
    expect(await fields({ gives: "project_role", role: "expert" })).toEqual(["project"]);
    expect(await fields({ gives: "project_role", role: "expert", project: "NONE" })).toEqual(["project"]);
    expect(await fields({ gives: "everything" })).toEqual(["gives"]);
    expect(await fields({ gives: "admin", group: "" })).toEqual(["group"]);
    expect(await db.select().from(signOnMappings)).toEqual([]);
  });

  test("are removed by their id", async ({ world, db }) => {
    const { add, admin } = await opened(world);
    const added = await add({ gives: "admin" });
    const mappingId = added.ok ? added.value.id : "";
    expect(await world.perform(admin, removeSignOnMapping, { mappingId })).toMatchObject({ ok: true });
    expect(await world.perform(admin, removeSignOnMapping, { mappingId })).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(await db.select().from(signOnMappings)).toEqual([]);
  });
});

describe("trying groups out", () => {
  test("tells what somebody would gain and lose, and writes nothing", async ({ world, db }) => {
    const { add, attempt } = await opened(world);
    const churn = await world.project({ key: "CHURN" });
    const ada = await world.person({ email: "ada@x.org", name: "Ada" });
    await db
      .insert(memberships)
      .values({ projectId: churn.id, personId: ada.id, role: "expert", createdAt: world.now });
    await add({ gives: "default_role", role: "ml_engineer" });
    await add({ group: "churn", gives: "project_role", role: "expert", project: "CHURN" });
    await add({ group: "admins", gives: "admin" });
    const before = (await db.select().from(events)).length;
    expect(await attempt({ person: "ADA@x.org", groups: "mlops\nadmins" })).toEqual({
      who: "Ada",
      sentences: [
        "Is no longer Expert in CHURN.",
        "Default role: Data scientist becomes ML engineer.",
        "Becomes an admin.",
      ],
      fields: {},
    });
    expect(await attempt({ person: "ada@x.org", groups: "churn" })).toMatchObject({ sentences: ["Nothing changes."] });
    expect(await attempt({ person: "root@x.org", groups: "" })).toMatchObject({
      sentences: ["Nothing changes.", "Stays an admin, being the last one who can sign in."],
    });
    expect(await db.select().from(events)).toHaveLength(before);
    expect(await db.select().from(memberships)).toHaveLength(1);
  });

  test("tells how a newcomer would start, and who is not here", async ({ world }) => {
    const { add, attempt } = await opened(world);
    await world.project({ key: "CHURN" });
    await add({ group: "churn", gives: "project_role", role: "expert", project: "CHURN" });
    expect(await attempt({ groups: "churn, else" })).toEqual({
      who: "A newcomer",
      sentences: ["Gets an account with the default role Expert.", "Becomes Expert in CHURN."],
      fields: {},
    });
    expect((await attempt({ groups: "else" })).sentences).toEqual([expect.stringMatching(/^Is refused/)]);
    expect((await attempt({ person: "nobody@x.org" })).fields).toEqual({ person: "Nobody here has this address." });
  });
});
