// "Why can this person do that?" says what the command does: for every command, way to stand and situation, and with every thing that decides.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Role } from "@/db/enums";
import { people as peopleTable, projects, tokens } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import {
  type Capability,
  capabilities,
  isProjectCapability,
  isSystemCapability,
  policy,
  type Rule,
  reaches,
} from "@/lib/access/policy";
import { type Command, perform } from "@/lib/kernel/command";
import { commands } from "@/lib/testing/commands";
import { test } from "@/lib/testing/test";
import { type Attempt, attemptsOf, thingsToDecide } from "@/lib/testing/things";
import type { World } from "@/lib/testing/world";
import { setMatrix } from "@/lib/value/matrix/commands";
import { answerQuestion } from "./queries";
import type { Explanation } from "./rules";

type Person = { id: string; email: string };

async function everybody(world: World) {
  await world.workspace();
  const admin = await world.person({ isAdmin: true });
  const team = await world.team();
  const both = await world.member(team.project.id, "expert", "data_scientist");
  const stranger = await world.person();
  const [owner] = await world.db.select().from(peopleTable).where(eq(peopleTable.id, team.project.ownerId));
  if (!owner) throw new Error("The project has no owner.");
  const grant = await workspaceGrant(world.asker(admin), "role.assign");
  const ask = async (person: Person, capability: Capability) =>
    (await answerQuestion(grant, { person: person.email, project: team.project.key, capability })).explanation;
  return { admin, owner, stranger, both, ask, ...team };
}

type Trial = { command: Command; person: { id: string }; key: string; input: object };

/** Does the command let somebody through, whatever else it may find wrong? */
async function opens(world: World, { command, person, key, input }: Trial, db = world.db) {
  const outcome = await perform(command, { ...world.asker(person), db, project: key, input });
  const code = outcome.ok ? "done" : outcome.refusal.code;
  const isArchived = !outcome.ok && outcome.refusal.message.startsWith("This project is archived");
  return { code, may: !isArchived && code !== "forbidden" && code !== "not_found" };
}

/** The same where it might be done: nothing of it remains. */
async function wouldOpen(world: World, trial: Trial) {
  let opened = { code: "none", may: false };
  await world.db
    .transaction(async (tx) => {
      opened = await opens(world, trial, tx);
      throw new Undone();
    })
    .catch((fault) => {
      if (!(fault instanceof Undone)) throw fault;
    });
  return opened;
}

class Undone extends Error {}

/** What decides beside the roles: whose a thing is, for which role, or what stands in the project. */
const decidedBy = (capability: Capability): "thing" | "project" | null => {
  const rule: Rule = policy[capability];
  if (rule.scope === "project" && (rule.own || rule.asHeld)) return "thing";
  return capability === "value.matrix" || capability === "gate.sign" ? "project" : null;
};

const covers = (said: Explanation | null, { thing, signs }: Attempt): boolean => {
  if (!said?.allowed || (said.reach && thing && !reaches(said.reach, thing))) return false;
  if (!signs) return true;
  return (
    said.signs?.some(({ gate, as }) => gate === signs.gate && signs.as.every((role) => as.includes(role))) ?? false
  );
};

describe("the explanation says of every command what the command does", () => {
  test.for(["as it is", "archived", "visible", "left"] as const)(
    "for every way to stand, %s",
    async (how, { world, db }) => {
      const { ask, project, ...people } = await everybody(world);
      const { members, admin, owner, stranger } = people;
      const set = (fields: Partial<typeof projects.$inferInsert>) =>
        db.update(projects).set(fields).where(eq(projects.id, project.id));
      if (how === "archived") await set({ archivedAt: world.now });
      if (how === "visible") await set({ visibility: "workspace" });
      if (how === "left")
        await db.update(peopleTable).set({ deactivatedAt: world.now }).where(eq(peopleTable.id, members.expert.id));
      const some = { archived: [members.stakeholder, owner], visible: [stranger, admin], left: [members.expert] };
      const asked = how === "as it is" ? [...Object.values(members), admin, owner, stranger] : some[how];
      for (const person of asked) {
        const said = new Map<Capability, Explanation | null>();
        for (const { name, command } of commands) {
          const { capability } = command;
          if (decidedBy(capability) === "project") continue;
          // Before sign-in nobody asks who somebody is; a deactivated account is turned away by what comes with the input.
          const isEntrance = !isProjectCapability(capability) && /\.(?:enter|open)$/.test(capability);
          if (isEntrance || isSystemCapability(capability)) continue;
          if (!said.has(capability)) said.set(capability, await ask(person, capability));
          const { may, code } = await opens(world, { command, person, key: project.key, input: { unknown: "field" } });
          const answer = said.get(capability);
          expect(answer?.allowed, `${name} ${person.email}: ${answer?.sentence} ${code}`).toBe(may);
        }
      }
    },
  );

  test.for<[set: Role | null, archived: boolean]>([
    [null, false],
    ["expert", false],
    ["stakeholder", false],
    ["expert", true],
  ])(
    "with their own things and others', with a matrix set by %s, archived: %s",
    async ([setAs, archived], { world }) => {
      const { ask, project, members, admin, owner, stranger, both } = await everybody(world);
      const matrix = await thingsToDecide(world, project.id, setAs, members.stakeholder);
      const archivedAt = archived ? world.now : null;
      await world.db.update(projects).set({ archivedAt }).where(eq(projects.id, project.id));
      const tried = new Set<Command>();
      for (const person of archived
        ? [members.expert, owner]
        : [...Object.values(members), both, admin, owner, stranger]) {
        const said = new Map<Capability, Explanation | null>();
        for (const attempt of await attemptsOf(
          world,
          project.id,
          { person, other: members.ml_engineer === person ? both : members.ml_engineer },
          matrix,
        )) {
          const { command, name, input } = attempt;
          // the rest is the same whoever set the matrix
          if (setAs !== "expert" && command !== setMatrix) continue;
          const { capability } = command;
          tried.add(command);
          if (!said.has(capability)) said.set(capability, await ask(person, capability));
          const { may, code } = await wouldOpen(world, { command, person, key: project.key, input });
          expect(code, `${capability} ${name}: its input lacks something`).not.toBe("invalid");
          const answer = said.get(capability) ?? null;
          expect(covers(answer, attempt), `${capability} ${name} ${person.email}: ${answer?.sentence} ${code}`).toBe(
            may,
          );
        }
      }
      if (setAs !== "expert") return;
      const decided = commands.filter(({ command }) => decidedBy(command.capability) !== null);
      expect(decided.filter(({ command }) => !tried.has(command)).map(({ name }) => name)).toEqual([]);
    },
  );
});

describe("beside its answer it says", () => {
  test("a token that may only read", async ({ world, db }) => {
    const { ask, members } = await everybody(world);
    const row = { personId: members.expert.id, name: "CI", tail: "tail", createdAt: world.now };
    await db.insert(tokens).values({ ...row, hash: "one", scope: "read" });
    expect((await ask(members.expert, "comment.write"))?.sentence).toContain("Not with a program");
    await db.insert(tokens).values({ ...row, hash: "two", scope: "write" });
    expect((await ask(members.expert, "comment.write"))?.sentence).not.toContain("Not with a program");
  });
});

/** Asked before anybody is known, or of somebody who is leaving at this very moment. */
const elsewhere = ["access/commands.ts signIn", "access/commands.ts enterDemo", "projects/commands.ts createProject"];

test("no command turns somebody away by a thing of which the explanation knows nothing", () => {
  const sources = import.meta.glob<string>("../../**/{commands,*.commands}.ts", {
    eager: true,
    query: "?raw",
    import: "default",
  });
  const suspect = Object.entries(sources).flatMap(([path, source]) => {
    const [, ...parts] = source.split(/^export const (?=\w+ = command\()/m);
    return parts
      .filter((part) =>
        /\bforbidden\(|\bgetOwn\(|\bmay[A-Z]\w+\(grant|\.personId, grant\.person\.id\)/.test(
          part.split(/^}\);/m)[0] ?? "",
        ),
      )
      .map((part) => ({
        name: `${path.replace("../../", "")} ${/^\w+/.exec(part)?.[0]}`,
        capability: capabilities.find((one) => part.includes(`capability: "${one}"`)),
      }));
  });
  expect(suspect.length).toBeGreaterThan(8);
  const unknown = suspect.filter(
    ({ capability }) => !capability || (isProjectCapability(capability) && !decidedBy(capability)),
  );
  expect(unknown.map(({ name }) => name).filter((name) => !elsewhere.includes(name))).toEqual([]);
});
