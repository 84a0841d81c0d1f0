// The things of a project on which it depends, beside the roles, who may do a command: one's own and others', for this role and for that.
import { isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { gates, type Role, roles, type SampleVerdict } from "@/db/enums";
import {
  comments,
  matrixRemarks,
  moneyMatrices,
  reviews,
  sampleBatches,
  sampleOpinions,
  samples,
  signatures,
  tasks,
} from "@/db/schema";
import type { Thing } from "@/lib/access/policy";
import type { Signing } from "@/lib/admin/roles/rules";
import { editComment, removeComment } from "@/lib/collaboration/commands";
import { takeTask } from "@/lib/collaboration/tasks/commands";
import { undoOpinion } from "@/lib/data/samples/commands";
import type { Command } from "@/lib/kernel/command";
import { signGate, withdrawSignature } from "@/lib/lifecycle/commands";
import { voteInReview } from "@/lib/reviews/commands";
import { answerRemark, setMatrix } from "@/lib/value/matrix/commands";
import type { World } from "./world";

/** What somebody may try, with an input that lacks nothing but the right to it. */
export type Attempt = { command: Command; name: string; input: object; thing?: Thing; signs?: Signing };

type Person = { id: string };
const sentence = "A sentence of some length.";
const digest = "0".repeat(64);

/** Everything that this person could try with a thing of the project, and somebody else's of each beside it. */
export async function attemptsOf(
  world: World,
  projectId: string,
  people: { person: Person; other: Person },
  matrix: { id: string; number: number } | null,
): Promise<Attempt[]> {
  const found: Attempt[] = [];
  const both = [
    { owner: people.person, thing: { isOwn: true } },
    { owner: people.other, thing: { isOwn: false } },
  ];
  const at = world.now;
  for (const { owner, thing } of both) {
    const whose = thing.isOwn ? "own" : "another's";
    const id = v7();
    await world.db.insert(comments).values({
      id,
      projectId,
      subjectKind: "gate",
      subjectId: "design",
      body: "Is this so?",
      authorId: owner.id,
      writtenAt: at,
    });
    found.push(
      { command: editComment, name: whose, thing, input: { commentId: id, version: "1", body: "It is so." } },
      { command: removeComment, name: whose, thing, input: { commentId: id, version: "1" } },
      { command: undoOpinion, name: whose, thing, input: { opinionId: await opinionOf(world, projectId, owner) } },
    );
    const signed = { gate: "design" as const, role: "expert" as const, personId: owner.id, digest, signedAt: at };
    const [signature] = await world.db
      .insert(signatures)
      .values({ projectId, ...signed })
      // Whoever was asked before has signed already.
      .onConflictDoUpdate({
        target: [signatures.projectId, signatures.gate, signatures.role, signatures.personId],
        targetWhere: isNull(signatures.withdrawnAt),
        set: { signedAt: at },
      })
      .returning();
    found.push({ command: withdrawSignature, name: whose, thing, input: { signatureId: signature?.id } });
    if (!matrix) continue;
    const remark = { id: v7(), projectId, matrixId: matrix.id, actual: 0, action: 0, text: sentence };
    await world.db.insert(matrixRemarks).values({ ...remark, writtenById: owner.id, writtenAt: at });
    found.push({ command: answerRemark, name: whose, thing, input: { remarkId: remark.id, answer: sentence } });
  }
  for (const wants of [null, ...roles]) {
    const id = v7();
    const task = { id, projectId, title: "Ask the branch", phase: "design" as const, wantedRole: wants };
    await world.db.insert(tasks).values({ ...task, createdById: people.other.id, createdAt: at });
    found.push({
      command: takeTask,
      name: `for ${wants ?? "anybody"}`,
      thing: { wants },
      input: { taskId: id, version: "1" },
    });
  }
  for (const role of roles) {
    const vote = { review: "1", role, vote: "continue", sentence, digest };
    found.push({ command: voteInReview, name: `as ${role}`, thing: { wants: role }, input: vote });
    for (const gate of gates) {
      const input = { gate, role, digest, note: "" };
      found.push({ command: signGate, name: `${gate} as ${role}`, signs: { gate, as: [role] }, input });
    }
  }
  found.push({ command: setMatrix, name: "anew", input: { ...payoffs, version: String(matrix?.number ?? 0) } });
  return found;
}

export const payoffs = {
  kind: "binary",
  labels: ["no", "yes"],
  actions: ["wait", "act"],
  amounts: ["0", "-5", "-100", "50"],
  note: "As sales count it.",
};

/** A review that is open, and a payoff matrix that somebody set as this role. */
export async function thingsToDecide(world: World, projectId: string, setAs: Role | null, by: Person) {
  await world.db.insert(reviews).values({ id: v7(), projectId, number: 1, occasion: "called", calledAt: world.now });
  if (!setAs) return null;
  const matrix = { id: v7(), number: 1 };
  const terms = {
    labels: ["no", "yes"],
    actions: ["wait", "act"],
    amounts: [
      [0, -7],
      [-100, 50],
    ],
    today: null,
  };
  await world.db.insert(moneyMatrices).values({
    ...matrix,
    projectId,
    current: true,
    kind: "binary",
    terms,
    setAs,
    afterResults: false,
    note: "",
    setById: by.id,
    setAt: world.now,
  });
  return matrix;
}

async function opinionOf(world: World, projectId: string, { id: personId }: Person): Promise<string> {
  const [batchId, sampleId, opinionId] = [v7(), v7(), v7()];
  const at = world.now;
  const terms = { name: `Claims ${batchId}`, question: "Is this claim sorted right?" };
  await world.db
    .insert(sampleBatches)
    .values({ id: batchId, projectId, ...terms, submittedById: personId, submittedAt: at });
  await world.db.insert(samples).values({ id: sampleId, batchId, number: 1, answer: "simple", facts: [], correct: 1 });
  const verdict: SampleVerdict = "correct";
  await world.db.insert(sampleOpinions).values({ id: opinionId, sampleId, personId, verdict, givenAt: at });
  return opinionId;
}
