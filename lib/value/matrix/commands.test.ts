// Who sets the payoff matrix, what a remark does and becomes, and what is told to whom.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Executor } from "@/db/client";
import { events, notices } from "@/db/schema";
import { createExperiment } from "@/lib/experiments/commands";
import { recordRun } from "@/lib/experiments/runs/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { answerRemark, remarkOnMatrix, setMatrix } from "./commands";
import { findMatrix, listMatrices } from "./queries";
import { listRemarks } from "./remarks.queries";

const churn = (version: number, missed = "0", kept = "180") => ({
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: ["0", "-12", missed, kept],
  note: "Counted by the service centre.",
  version,
});
const notified = async (db: Executor, personId: string) =>
  (
    await db
      .select({ kind: notices.kind, event: events.kind })
      .from(notices)
      .innerJoin(events, eq(events.id, notices.eventId))
      .where(eq(notices.personId, personId))
      .orderBy(notices.id)
  ).map(({ kind, event }) => `${kind} ${event}`);

async function withResults(world: World, project: { key: string }, stakeholder: { id: string }) {
  const experiment = await world.perform(stakeholder, createExperiment, { name: "First tries" }, project);
  if (!experiment.ok) throw experiment.refusal;
  const run = {
    experimentId: experiment.value.id,
    name: "trees",
    startedAt: "2026-02-01T09:00:00Z",
  };
  const outcome = await world.perform(stakeholder, recordRun, run, project);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal.details));
}

describe("setMatrix", () => {
  test("keeps every version, and the newest counts", async ({ world }) => {
    const { project, members } = await world.team();
    const stakeholder = members.stakeholder;
    expect(await world.perform(stakeholder, setMatrix, churn(0), project)).toMatchObject({
      ok: true,
      value: { number: 1 },
    });
    expect(await world.perform(stakeholder, setMatrix, churn(1, "-30"), project)).toMatchObject({
      ok: true,
      value: { number: 2 },
    });
    const grant = await world.grant(members.data_engineer, project);
    expect(await findMatrix(grant)).toMatchObject({
      number: 2,
      amounts: [
        [0, -1_200],
        [-3_000, 18_000],
      ],
    });
    expect((await listMatrices(grant)).map(({ number, current }) => [number, current])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(await notified(world.db, members.data_scientist.id)).toEqual(["told matrix.set", "told matrix.set"]);
    expect(await notified(world.db, members.data_engineer.id)).toEqual([]);
  });

  test("an expert drafts it until a stakeholder has set it; then it is the stakeholder's", async ({ world }) => {
    const { project, members } = await world.team();
    const { expert, stakeholder } = members;
    expect(await world.perform(expert, setMatrix, churn(0), project)).toMatchObject({ ok: true });
    expect(await notified(world.db, stakeholder.id)).toEqual(["decide matrix.set"]);
    expect(await findMatrix(await world.grant(expert, project))).toMatchObject({ setAs: "expert" });
    // the stakeholder may take the draft over as it is
    expect(await world.perform(stakeholder, setMatrix, churn(1), project)).toMatchObject({ ok: true });
    const refused = await world.perform(expert, setMatrix, churn(2, "-30"), project);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
  });

  test("who saw an older version is shown the newer one, and nothing is said twice", async ({ world }) => {
    const { project, members } = await world.team();
    const stakeholder = members.stakeholder;
    await world.perform(stakeholder, setMatrix, churn(0), project);
    const late = await world.perform(stakeholder, setMatrix, churn(0, "-30"), project);
    expect(late).toMatchObject({ ok: false, refusal: { code: "conflict", details: { theirs: { version: 1 } } } });
    const repeated = await world.perform(stakeholder, setMatrix, churn(1), project);
    expect(repeated).toMatchObject({ ok: false, refusal: { code: "invalid" } });
  });

  test("a mistake made cheaper after results were seen says so; before, or the other way, it does not", async ({
    world,
  }) => {
    const { project, members } = await world.team();
    const stakeholder = members.stakeholder;
    const eased = async () => {
      const rows = await world.db.select().from(events).where(eq(events.projectId, project.id)).orderBy(events.id);
      return rows.filter(({ kind }) => kind === "matrix.set").map(({ after }) => (after as { eased?: true }).eased);
    };
    await world.perform(stakeholder, setMatrix, churn(0, "-50"), project);
    await world.perform(stakeholder, setMatrix, churn(1, "-40"), project);
    await withResults(world, project, members.data_scientist);
    await world.perform(stakeholder, setMatrix, churn(2, "-60"), project);
    await world.perform(stakeholder, setMatrix, churn(3, "-10"), project);
    expect(await eased()).toEqual([undefined, undefined, undefined, true]);
    expect(await notified(world.db, members.ml_engineer.id)).toEqual(["told matrix.set"]);
  });
});

describe("remarks", () => {
  test("an expert's remark is the stakeholder's to answer, by a sentence", async ({ world }) => {
    const { project, members } = await world.team();
    const { expert, stakeholder } = members;
    await world.perform(stakeholder, setMatrix, churn(0), project);
    const grant = await world.grant(expert, project);
    const matrixId = (await findMatrix(grant))?.id;
    const remark = { matrixId, cell: "0-1", text: "A call also annoys some of those who stay." };
    const remarked = await world.perform(expert, remarkOnMatrix, remark, project);
    if (!remarked.ok) throw remarked.refusal;
    expect(await notified(world.db, stakeholder.id)).toEqual(["decide matrix.remarked"]);
    const answer = { remarkId: remarked.value.id, answer: "Measured: one in a hundred, that is in the 12." };
    const other = await world.member(project.id, "expert");
    expect(await world.perform(other, answerRemark, answer, project)).toMatchObject({ refusal: { code: "forbidden" } });
    expect(await world.perform(stakeholder, answerRemark, answer, project)).toMatchObject({ ok: true });
    expect(await world.perform(stakeholder, answerRemark, answer, project)).toMatchObject({
      refusal: { code: "conflict" },
    });
    expect(await listRemarks(grant)).toMatchObject([
      {
        words: { label: "stays", action: "call" },
        answer: answer.answer,
        closedBy: stakeholder.name,
        answeredByNumber: null,
      },
    ]);
  });

  test("or by a new version that says so; what it does not name stays open", async ({ world }) => {
    const { project, members } = await world.team();
    const { expert, stakeholder } = members;
    await world.perform(stakeholder, setMatrix, churn(0), project);
    const grant = await world.grant(expert, project);
    const matrixId = (await findMatrix(grant))?.id;
    const ids: string[] = [];
    for (const cell of ["0-1", "1-0"]) {
      const remarked = await world.perform(expert, remarkOnMatrix, { matrixId, cell, text: "Too low." }, project);
      if (remarked.ok) ids.push(remarked.value.id);
    }
    await world.perform(stakeholder, setMatrix, { ...churn(1, "-30"), answers: ids.slice(0, 1) }, project);
    const remarks = await listRemarks(grant);
    expect(remarks.map(({ id, answeredByNumber }) => [id, answeredByNumber])).toEqual([
      [ids[1], null],
      [ids[0], 2],
    ]);
    // it is about an older version now: a new remark is made on what stands
    const late = await world.perform(expert, remarkOnMatrix, { matrixId, cell: "0-1", text: "Too low." }, project);
    expect(late).toMatchObject({ refusal: { code: "conflict" } });
  });

  test("not on an amount that is not there, nor of another project", async ({ world }) => {
    const { project, members } = await world.team();
    await world.perform(members.stakeholder, setMatrix, churn(0), project);
    const matrixId = (await findMatrix(await world.grant(members.expert, project)))?.id;
    const beyond = await world.perform(
      members.expert,
      remarkOnMatrix,
      { matrixId, cell: "2-0", text: "Too low." },
      project,
    );
    expect(beyond).toMatchObject({ refusal: { code: "invalid", details: { fields: { cell: expect.any(String) } } } });
    const remarked = await world.perform(
      members.expert,
      remarkOnMatrix,
      { matrixId, cell: "1-0", text: "Too low." },
      project,
    );
    const other = await world.team();
    const remarkId = remarked.ok ? remarked.value.id : "";
    const answer = { remarkId, answer: "It is fine." };
    const outcome = await world.perform(other.members.stakeholder, answerRemark, answer, other.project);
    expect(outcome).toMatchObject({ refusal: { code: "not_found" } });
    expect(await listRemarks(await world.grant(other.members.expert, other.project))).toEqual([]);
  });
});
