// Requirements, each with its judgement, and their checks.
import { and, asc, desc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type {
  CheckVerdict,
  Direction,
  EvidenceState,
  RequirementCategory,
  RequirementPriority,
  RequirementStatus,
} from "@/db/enums";
import { memberships, metrics, people, requirementChecks, requirements } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { policy } from "@/lib/access/policy";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { latestMeasurement } from "./metrics/queries";
import { type Check, judgeMetric, judgeRequirement } from "./rules";

/** The key metric that proves a requirement. */
export type Proof = {
  id: string;
  name: string;
  unit: string;
  direction: Direction;
  target: number | null;
  latest: number | null;
};

export type Requirement = {
  id: string;
  category: RequirementCategory;
  priority: RequirementPriority;
  statement: string;
  status: RequirementStatus;
  /** Null where none is linked, or it is retired. */
  metric: Proof | null;
  /** The latest; null where nobody has checked. */
  check: (Check & { note: string }) | null;
  maxAgeDays: number;
  proposedById: string;
  proposedBy: string;
  proposedAt: Date;
  agreedBy: string | null;
  agreedAt: Date | null;
  retiredAt: Date | null;
  retiredReason: string;
  version: number;
  state: EvidenceState;
  sinceDays: number | null;
};

/** Oldest first; the retired ones only if they are asked for. */
export async function listRequirements(grant: Grant, filter: { retired?: boolean } = {}): Promise<Requirement[]> {
  return readRequirements(
    grant,
    filter.retired ? eq(requirements.status, "retired") : ne(requirements.status, "retired"),
  );
}

/** @throws Refusal not_found, for the requirements of other projects too. */
export async function getRequirement(grant: Grant, requirementId: string): Promise<Requirement> {
  if (!uuid.safeParse(requirementId).success) throw notFound("This requirement");
  const [requirement] = await readRequirements(grant, eq(requirements.id, requirementId));
  if (!requirement) throw notFound("This requirement");
  return requirement;
}

const proposer = alias(people, "proposer");
const agreer = alias(people, "agreer");

async function readRequirements(grant: Grant, condition: SQL): Promise<Requirement[]> {
  const rows = await grant.db
    .select({
      id: requirements.id,
      category: requirements.category,
      priority: requirements.priority,
      statement: requirements.statement,
      status: requirements.status,
      maxAgeDays: requirements.maxAgeDays,
      proposedById: requirements.proposedById,
      proposedBy: proposer.name,
      proposedAt: requirements.proposedAt,
      agreedBy: agreer.name,
      agreedAt: requirements.agreedAt,
      retiredAt: requirements.retiredAt,
      retiredReason: requirements.retiredReason,
      version: requirements.version,
      metric: metrics,
      latest: latestMeasurement,
      check: sql<(Check & { note: string }) | null>`(
        select jsonb_build_object('verdict', ${requirementChecks.verdict}, 'checkedOn', ${requirementChecks.checkedOn},
          'note', ${requirementChecks.note})
        from ${requirementChecks} where ${requirementChecks.requirementId} = ${requirements.id}
        order by ${requirementChecks.checkedOn} desc, ${requirementChecks.id} desc limit 1)`,
    })
    .from(requirements)
    .innerJoin(proposer, eq(proposer.id, requirements.proposedById))
    .leftJoin(agreer, eq(agreer.id, requirements.agreedById))
    .leftJoin(metrics, and(eq(metrics.id, requirements.metricId), isNull(metrics.retiredAt)))
    .where(and(eq(requirements.projectId, grant.project.id), condition))
    .orderBy(asc(requirements.category), asc(requirements.id));
  return rows.map(({ metric, latest: stored, ...row }) => {
    const latest = stored && { value: stored.value, measuredAt: new Date(stored.measuredAt) };
    const metricJudgement = metric && judgeMetric(metric, latest, grant.now);
    const proof = metric && {
      id: metric.id,
      name: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      target: metric.target,
      latest: latest?.value ?? null,
    };
    return {
      ...row,
      metric: proof,
      ...judgeRequirement({ ...row, metric: metricJudgement }, grant.now, grant.timeZone),
    };
  });
}

export type CheckEntry = {
  id: string;
  verdict: CheckVerdict;
  note: string;
  link: string;
  checkedOn: string;
  checkedBy: string;
};

/** Latest first, at most a hundred. */
export async function listChecks(grant: Grant, requirementId: string): Promise<CheckEntry[]> {
  return grant.db
    .select({
      id: requirementChecks.id,
      verdict: requirementChecks.verdict,
      note: requirementChecks.note,
      link: requirementChecks.link,
      checkedOn: requirementChecks.checkedOn,
      checkedBy: people.name,
    })
    .from(requirementChecks)
    .innerJoin(people, eq(people.id, requirementChecks.checkedById))
    .innerJoin(requirements, eq(requirements.id, requirementChecks.requirementId))
    .where(and(eq(requirements.id, requirementId), eq(requirements.projectId, grant.project.id)))
    .orderBy(desc(requirementChecks.checkedOn), desc(requirementChecks.id))
    .limit(100);
}

/** The members who may agree to requirements, by name. */
export async function listAgreers(grant: Grant): Promise<{ id: string; name: string }[]> {
  return grant.db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.projectId, grant.project.id),
        inArray(memberships.role, [...policy["requirement.agree"].roles]),
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(asc(people.name));
}
