// A signature is its signer's: given for what they saw, taken back by nobody else.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, notices, signatures, waivers } from "@/db/schema";
import { test } from "@/lib/testing/test";
import * as commands from "./commands";
import { getGate } from "./queries";

test("a signature is given for the evidence that was seen, as a role that is held, once", async ({ db, world }) => {
  const { project, members } = await world.team();
  const { digest } = await getGate(await world.grant(members.expert, project), "design");
  const sign = (role: string, seen = digest) =>
    world.perform(members.expert, commands.signGate, { gate: "design", role, digest: seen }, project);
  expect(await sign("stakeholder")).toMatchObject({ refusal: { code: "forbidden" } });
  expect(await sign("expert", "0".repeat(64))).toMatchObject({ refusal: { code: "conflict" } });
  expect(await sign("expert")).toMatchObject({ ok: true });
  expect(await sign("expert")).toMatchObject({ refusal: { code: "precondition" } });
  expect(await db.select().from(signatures)).toMatchObject([{ role: "expert", personId: members.expert.id, digest }]);
});

test("a signature is taken back once, by its signer, in its project (not others)", async ({ db, world }) => {
  const { project, members } = await world.team();
  const other = await world.team();
  const { digest } = await getGate(await world.grant(members.expert, project), "design");
  await world.perform(members.expert, commands.signGate, { gate: "design", role: "expert", digest }, project);
  const [signed] = await db.select().from(signatures);
  const input = { signatureId: signed?.id };
  const takeBack = (person: { id: string }, from = project) =>
    world.perform(person, commands.withdrawSignature, input, from);
  expect(await takeBack(members.stakeholder)).toMatchObject({ refusal: { code: "not_found" } });
  expect(await takeBack(other.members.expert, other.project)).toMatchObject({ refusal: { code: "not_found" } });
  expect(await takeBack(members.expert)).toMatchObject({ ok: true });
  expect(await takeBack(members.expert)).toMatchObject({ refusal: { code: "not_found" } });
  const gate = await getGate(await world.grant(members.expert, project), "design");
  expect(gate.criteria.find(({ id }) => id === "design.signature.expert")).toMatchObject({ state: "missing" });
  expect(await db.select().from(events).where(eq(events.kind, "gate.signature_withdrawn"))).toMatchObject([
    { subject: signed?.id, before: { gate: "design", role: "expert" } },
  ]);
  expect(await db.select({ of: notices.personId }).from(notices)).toContainEqual({ of: project.ownerId });
});

test("days begin in the workspace's zone: a waiver ends there, with its day", async ({ db, world }) => {
  await world.workspace({ timeZone: "Pacific/Kiritimati" });
  world.now = new Date("2026-03-01T10:30:00Z"); // 00:30 on the 2nd there
  const { project, members } = await world.team();
  expect(await world.grant(members.stakeholder, project)).toMatchObject({ today: "2026-03-02" });
  const waive = (expiresOn: string) =>
    world.perform(
      members.stakeholder,
      commands.waiveCriterion,
      { gate: "design", criterion: "design.context", reason: "Settled with the board.", expiresOn },
      project,
    );
  expect(await waive("2026-03-02")).toMatchObject({
    refusal: { details: { fields: { expiresOn: expect.anything() } } },
  });
  expect(await waive("2026-03-03")).toMatchObject({ ok: true });
  expect(await db.select({ ends: waivers.expiresAt }).from(waivers)).toEqual([
    { ends: new Date("2026-03-03T10:00:00Z") },
  ]);
});
