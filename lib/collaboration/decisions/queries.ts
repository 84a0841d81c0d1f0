// Recorded decisions, the latest first, each with the ones that it replaces and is replaced by.
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Phase } from "@/db/enums";
import { decisions, events, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Day } from "@/lib/kernel/days";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { decisionRecorded, decisionReplaced } from "../events";
import type { DecisionFilter } from "./schema";

type DecisionRef = { id: string; decision: string; decidedOn: Day };

export type Decision = DecisionRef & {
  reason: string;
  alternatives: string;
  phase: Phase;
  decidedById: string;
  decidedBy: string;
  recordedBy: string | null;
  recordedAt: Date;
  /** The later one that took its place. */
  replacedBy: DecisionRef | null;
  /** The earlier one whose place it took. */
  replaces: DecisionRef | null;
};

export const pageSize = 20;

export async function listDecisions(
  grant: Grant,
  { all, phase, after }: Partial<DecisionFilter> = {},
): Promise<{ decisions: Decision[]; next: string | null }> {
  const day = sql`(select d.decided_on from ${decisions} d where d.id = ${after ?? null}::uuid)`;
  const rows = await readDecisions(
    grant,
    and(
      all ? undefined : isNull(decisions.replacedById),
      phase && eq(decisions.phase, phase),
      after ? sql`(${decisions.decidedOn}, ${decisions.id}) < (${day}, ${after}::uuid)` : undefined,
    ),
    pageSize + 1,
  );
  const page = rows.slice(0, pageSize);
  return { decisions: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** @throws Refusal not_found, for the decisions of other projects too. */
export async function getDecision(grant: Grant, decisionId: string): Promise<Decision> {
  if (!uuid.safeParse(decisionId).success) throw notFound("This decision");
  const [decision] = await readDecisions(grant, eq(decisions.id, decisionId), 1);
  if (!decision) throw notFound("This decision");
  return decision;
}

const later = alias(decisions, "later");

async function readDecisions(grant: Grant, condition: SQL | undefined, limit: number): Promise<Decision[]> {
  const other = { id: later.id, decision: later.decision, decidedOn: later.decidedOn };
  return grant.db
    .select({
      id: decisions.id,
      decision: decisions.decision,
      reason: decisions.reason,
      alternatives: decisions.alternatives,
      phase: decisions.phase,
      decidedOn: decisions.decidedOn,
      decidedById: decisions.decidedById,
      decidedBy: people.name,
      recordedAt: decisions.recordedAt,
      recordedBy: sql<string | null>`(select p.name from ${events} e join ${people} p on p.id = e.actor_id
        where e.subject = ${decisions.id}::text and e.kind in (${decisionRecorded.kind}, ${decisionReplaced.kind}) order by e.id limit 1)`,
      replacedBy: other,
      replaces: sql<DecisionRef | null>`(select jsonb_build_object('id', d.id, 'decision', d.decision, 'decidedOn', d.decided_on)
        from ${decisions} d where d.replaced_by_id = ${decisions.id} limit 1)`,
    })
    .from(decisions)
    .innerJoin(people, eq(people.id, decisions.decidedById))
    .leftJoin(later, eq(later.id, decisions.replacedById))
    .where(and(eq(decisions.projectId, grant.project.id), condition))
    .orderBy(desc(decisions.decidedOn), desc(decisions.id))
    .limit(limit);
}
