// "Why can this person do that?" says what the command does, for every capability, role and situation, and where a row decides.
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { gates, type Role, roles } from "@/db/enums";
import { people, projects, tokens } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { type Capability, capabilities, isProjectCapability, isSystemCapability } from "@/lib/access/policy";
import { authorise } from "@/lib/command";
import { signGate } from "@/lib/lifecycle/commands";
import { getGate } from "@/lib/lifecycle/queries";
import { signersOf } from "@/lib/lifecycle/rules";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { setMatrix } from "@/lib/value/matrix/commands";
import { answerQuestion } from "./queries";

type Person = { id: string; email: string };

async function opened(world: World) {
  await world.workspace();
  const admin = await world.person({ isAdmin: true });
  const team = await world.team();
  const grant = await workspaceGrant(world.asker(admin), "role.assign");
  const ask = async (person: Person, capability: Capability, key = team.project.key) =>
    (await answerQuestion(grant, { person: person.email, project: key, capability })).explanation;
  return { admin, grant, ask, ...team };
}

const decidedByRow: readonly Capability[] = ["value.matrix", "gate.sign"];

describe("the explanation agrees with the command's own check", () => {
  test.for(["as it is", "archived", "visible", "left"] as const)(
    "for every capability and way to stand, %s",
    async (how, { world, db }) => {
      const { admin, ask, project, members } = await opened(world);
      const [owner] = await db.select().from(people).where(eq(people.id, project.ownerId));
      const stranger = await world.person();
      const everybody: Person[] = [
        ...Object.values(members),
        admin,
        stranger,
        { id: project.ownerId, email: owner?.email ?? "" },
      ];
      if (how === "archived")
        await db.update(projects).set({ archivedAt: world.now }).where(eq(projects.id, project.id));
      if (how === "visible")
        await db.update(projects).set({ visibility: "workspace" }).where(eq(projects.id, project.id));
      if (how === "left")
        await db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, members.expert.id));
      if (!owner) throw new Error("no owner");
      const some = { archived: [members.stakeholder, owner], visible: [stranger, admin], left: [members.expert] };
      const asked: Person[] = how === "as it is" ? everybody : some[how];
      for (const capability of capabilities) {
        if (decidedByRow.includes(capability) || isSystemCapability(capability)) continue;
        for (const person of asked) {
          const errand = { ...world.asker(person), project: project.key };
          // Before sign-in nobody asks who somebody is; a deactivated account is turned away by what comes with the input.
          if (how === "left" && !isProjectCapability(capability) && capability.split(".")[1]?.match(/^(?:enter|open)$/))
            continue;
          const may = await authorise(capability, errand).then(
            () => true,
            () => false,
          );
          const said = await ask(person, capability);
          expect(said?.allowed, `${capability} ${person.email}: ${said?.sentence}`).toBe(may);
        }
      }
    },
  );
});

const matrix = {
  kind: "binary",
  labels: ["no", "yes"],
  amounts: [
    ["0", "-5"],
    ["-100", "50"],
  ],
  note: "As sales count it.",
};

describe("where a row decides, it says what the command does", () => {
  test.for<[set: Role | null]>([[null], ["expert"], ["stakeholder"]])(
    "a matrix that was set by %s",
    async ([setter], { world }) => {
      const { ask, project, members } = await opened(world);
      const refusedFor = async (person: Person, version: number) => {
        const outcome = await world.perform(person, setMatrix, { ...matrix, version: String(version) }, project);
        return outcome.ok ? null : outcome.refusal.code;
      };
      if (setter) await refusedFor(members[setter], 0);
      for (const role of roles) {
        const said = await ask(members[role], "value.matrix");
        // A wrong version comes after the question of who may, so that nothing changes by asking.
        const code = await refusedFor(members[role], 77);
        expect(said?.allowed, `${role}: ${said?.sentence} ${code}`).toBe(code !== "forbidden");
      }
    },
  );

  test("a gate that asks for some roles and not for others", async ({ world }) => {
    const { ask, project, members } = await opened(world);
    for (const role of roles) {
      const said = await ask(members[role], "gate.sign");
      const held = await world.grant(members[role], project);
      const open: string[] = [];
      for (const gate of gates) {
        const outcome = await world.perform(members[role], signGate, { gate, role, digest: "0".repeat(64) }, project);
        const isTurnedAway = !outcome.ok && outcome.refusal.code === "forbidden";
        expect(isTurnedAway, `${role} ${gate}`).toBe(!signersOf(await getGate(held, gate)).includes(role));
        if (!isTurnedAway) open.push(gate);
      }
      expect(said?.allowed, `${role}: ${said?.sentence}`).toBe(open.length > 0);
      for (const gate of gates) expect(said?.sentence.includes(`the ${gate} gate`)).toBe(open.includes(gate));
    }
  });

  test("a token that may only read", async ({ world, db }) => {
    const { ask, members } = await opened(world);
    const row = { personId: members.expert.id, name: "CI", tail: "tail", createdAt: world.now };
    await db.insert(tokens).values({ ...row, hash: "one", scope: "read" });
    expect((await ask(members.expert, "comment.write"))?.sentence).toContain("Not with a program");
    await db.insert(tokens).values({ ...row, hash: "two", scope: "write" });
    expect((await ask(members.expert, "comment.write"))?.sentence).not.toContain("Not with a program");
  });
});

/** Commands that turn people away by more than their roles: each of these is said by the explanation. */
const known = {
  "collaboration/commands.ts": "comment.write",
  "collaboration/tasks/commands.ts": "task.write",
  "lifecycle/commands.ts": "gate.sign",
  "reviews/commands.ts": "review.vote",
  "value/matrix/commands.ts": "value.matrix",
};
/** Asked before anybody is known, or of somebody who is leaving at this very moment. */
const elsewhere = ["access/commands.ts", "projects/commands.ts"];

test("no command turns somebody away by a row of which the explanation knows nothing", () => {
  const sources = import.meta.glob<string>("../../**/commands.ts", { eager: true, query: "?raw", import: "default" });
  const paths = Object.entries(sources)
    .filter(([, source]) => /\bforbidden\(/.test(source))
    .map(([path]) => path.replace("../../", ""));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.sort()).toEqual([...Object.keys(known), ...elsewhere].sort());
  expect(readFileSync(new URL("./rules.ts", import.meta.url), "utf8")).toContain('"comment.write"');
});
