// Decisions are recorded and never changed; a later one can replace an earlier one, once.
import { and, eq, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import type { z } from "zod";
import type { Executor } from "@/db/client";
import { decisions } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import { conflict, invalid } from "@/lib/kernel/errors";
import { decisionRecorded, decisionReplaced } from "../events";
import { listMentionable } from "../queries";
import { getDecision } from "./queries";
import { RecordDecision, ReplaceDecision } from "./schema";

export const recordDecision = command({
  capability: "comment.write",
  input: RecordDecision,
  async run({ tx, grant, input, now }) {
    const { id, decidedById } = await insertDecision({ tx, grant, input, now });
    return {
      event: decisionRecorded({ after: { title: input.decision, reason: input.reason } }),
      subject: id,
      notify: [{ kind: "told", people: [decidedById] }],
      value: { id },
    };
  },
});

export const replaceDecision = command({
  capability: "comment.write",
  input: ReplaceDecision,
  async run({ tx, grant, input: { decisionId, ...input }, now }) {
    const earlier = await getDecision(grant, decisionId);
    if (input.decidedOn < earlier.decidedOn) {
      throw invalid({ decidedOn: "This lies before the decision that it replaces." });
    }
    const { id, decidedById } = await insertDecision({ tx, grant, input, now });
    const [replaced] = await tx
      .update(decisions)
      .set({ replacedById: id })
      .where(
        and(eq(decisions.id, decisionId), eq(decisions.projectId, grant.project.id), isNull(decisions.replacedById)),
      )
      .returning({ id: decisions.id });
    if (!replaced) {
      const current = await getDecision(grant, decisionId);
      throw conflict("Another decision has taken its place meanwhile.", { decision: current.replacedBy?.decision });
    }
    return {
      event: decisionReplaced({
        before: { title: earlier.decision, decisionId },
        after: { title: input.decision, reason: input.reason },
      }),
      subject: id,
      notify: [{ kind: "told", people: [decidedById, earlier.decidedById] }],
      value: { id },
    };
  },
});

type Entry = { tx: Executor; grant: Grant; input: z.output<typeof RecordDecision>; now: Date };

async function insertDecision({ tx, grant, input, now }: Entry) {
  if (input.decidedOn > grant.today) throw invalid({ decidedOn: "This day has not come yet." });
  const decidedById = input.decidedById ?? grant.person.id;
  const team = await listMentionable(grant);
  if (input.decidedById && !team.some(({ id }) => id === decidedById)) {
    throw invalid({ decidedById: "Only somebody of the team can have decided." });
  }
  const id = v7();
  await tx.insert(decisions).values({ id, projectId: grant.project.id, ...input, decidedById, recordedAt: now });
  return { id, decidedById };
}
