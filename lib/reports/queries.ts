// Stored board reports, and the current facts for a new one.
import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { memberships, people, projects, reports, valueSummaries } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { listOpenAlerts } from "@/lib/deployments/alerts/queries";
import { dayOf } from "@/lib/kernel/days";
import { notFound } from "@/lib/kernel/errors";
import { getGates, listGates, type ProjectGates } from "@/lib/lifecycle/queries";
import { listPromises } from "@/lib/portfolio/promises.queries";
import { readSumOfProjects } from "@/lib/portfolio/sum.queries";
import type { PortfolioSum } from "@/lib/portfolio/sum.rules";
import { getProject } from "@/lib/projects/queries";
import { listRequirements } from "@/lib/requirements/queries";
import { findDecidedReview, getReviewPlan } from "@/lib/reviews/queries";
import { findPromiseByNow } from "@/lib/value/promise/queries";
import type { ByGrade } from "@/lib/value/realised.rules";
import { gateFacts, type ProjectFacts, type ReportFacts, type ReviewFact } from "./rules";
import { revivedFacts } from "./stored.rules";

const columns = {
  key: projects.key,
  name: projects.name,
  owner: people.name,
  phase: projects.phase,
  status: projects.status,
  currency: projects.currency,
  value: valueSummaries,
};

/** How this project stands at the grant's moment. */
export async function readProjectFacts(grant: Grant): Promise<ReportFacts> {
  const [[row], project, gates, requirements, alerts, review, promise] = await Promise.all([
    grant.db
      .select(columns)
      .from(projects)
      .innerJoin(people, eq(people.id, projects.ownerId))
      .leftJoin(valueSummaries, eq(valueSummaries.projectId, projects.id))
      .where(eq(projects.id, grant.project.id)),
    getProject(grant),
    getGates(grant),
    listRequirements(grant),
    listOpenAlerts(grant),
    readReview(grant),
    findPromiseByNow(grant),
  ]);
  if (!row) throw notFound("This project");
  return {
    of: "project",
    project: { ...factsOf(row, gates, grant.timeZone), promise },
    problem: project.problem,
    musts: requirements
      .filter(({ status, priority }) => status === "agreed" && priority === "must")
      .map(({ statement, state }) => ({ statement, state })),
    alerts: { open: alerts.length, critical: alerts.filter(({ severity }) => severity === "critical").length },
    review,
  };
}

async function readReview(grant: Grant): Promise<ReviewFact> {
  const [review, { dueOn, isOverdue }] = await Promise.all([findDecidedReview(grant), getReviewPlan(grant)]);
  const { outcome, decisionReason, decidedBy, decidedAt } = review ?? {};
  const last = outcome &&
    decidedBy &&
    decidedAt && { outcome, reason: decisionReason ?? "", decidedBy, decidedOn: dayOf(decidedAt, grant.timeZone) };
  return { last: last || null, dueOn, overdue: isOverdue };
}

/** At most so many projects in one report. */
const mostProjects = 200;

/** How the projects stand that this person answers for, as stakeholder or owner: what is worth most comes first. */
export async function readPortfolioFacts(grant: WorkspaceGrant): Promise<ReportFacts> {
  const rows = await grant.db
    .select({ id: projects.id, ...columns })
    .from(projects)
    .innerJoin(people, eq(people.id, projects.ownerId))
    .leftJoin(valueSummaries, eq(valueSummaries.projectId, projects.id))
    .where(and(isNull(projects.archivedAt), answeredForBy(grant.person.id)))
    .orderBy(sql`${valueSummaries.mean} desc nulls last`, projects.id)
    .limit(mostProjects);
  const ids = rows.map(({ id }) => id);
  const [gates, promises, sums] = await Promise.all([
    listGates(grant, ids),
    listPromises(grant),
    readSums(grant, rows),
  ]);
  return {
    of: "portfolio",
    projects: rows.flatMap(({ id, ...row }) => {
      const projectGates = gates.get(id);
      const { active: _, currency: __, ...promise } = promises.get(id) ?? {};
      return projectGates
        ? [{ ...factsOf(row, projectGates, grant.timeZone), promise: "now" in promise ? promise : null }]
        : [];
    }),
    sums,
  };
}

/** By currency. */
async function readSums(grant: WorkspaceGrant, rows: readonly { id: string; currency: string }[]) {
  const sums: Record<string, PortfolioSum> = {};
  for (const currency of new Set(rows.map((row) => row.currency))) {
    const ids = rows.filter((row) => row.currency === currency).map(({ id }) => id);
    const sum = await readSumOfProjects(grant, ids);
    if (sum) sums[currency] = sum;
  }
  return sums;
}

/** How many projects a portfolio report of this person would hold. */
export async function countAnsweredFor(grant: WorkspaceGrant): Promise<number> {
  return grant.db.$count(projects, and(isNull(projects.archivedAt), answeredForBy(grant.person.id)));
}

const answeredForBy = (personId: string) =>
  or(
    eq(projects.ownerId, personId),
    sql`${projects.id} in (select ${memberships.projectId} from ${memberships}
      where ${memberships.personId} = ${personId} and ${memberships.role} = 'stakeholder')`,
  );

const noEstimate = { mean: null, p10: null, p50: null, p90: null, paysBack: null, estimatedAt: null };
const noAmounts: ByGrade = [0, 0, 0, 0, 0, 0];

type Row = Pick<ProjectFacts, "key" | "name" | "owner" | "phase" | "status" | "currency"> & {
  value: typeof valueSummaries.$inferSelect | null;
};

function factsOf({ value, ...row }: Row, gates: ProjectGates, timeZone: string): ProjectFacts {
  const { mean, p10, p50, p90, paysBack, estimatedAt } = { ...noEstimate, ...value };
  const isEstimated =
    mean !== null && p10 !== null && p50 !== null && p90 !== null && paysBack !== null && estimatedAt !== null;
  return {
    ...row,
    worth: isEstimated ? { mean, p10, p50, p90, paysBack, estimatedOn: dayOf(estimatedAt, timeZone) } : null,
    budget: value?.budget ?? null,
    spent: value?.spent ?? 0,
    realised: {
      byGrade: value?.realised ?? noAmounts,
      total: value?.realisedTotal ?? 0,
      until: value?.realisedUntil ?? null,
    },
    gates: gateFacts(gates, row.phase),
  };
}

export type ReportLine = {
  id: string;
  number: number;
  title: string;
  message: string;
  takenById: string;
  takenBy: string;
  takenAt: Date;
};
/** With what it says. */
export type Report = ReportLine & { facts: ReportFacts };

const lineColumns = {
  id: reports.id,
  number: reports.number,
  title: reports.title,
  message: reports.message,
  takenById: reports.takenById,
  takenBy: people.name,
  takenAt: reports.takenAt,
};
export const reportColumns = { ...lineColumns, facts: sql`${reports.facts}`.mapWith(revivedFacts) };

/** The condition for the reports of a grant: those of its project, or the person's own of the portfolio. */
export const reportsOf = (grant: Grant | WorkspaceGrant) =>
  "project" in grant
    ? eq(reports.projectId, grant.project.id)
    : and(isNull(reports.projectId), eq(reports.takenById, grant.person.id));

/** The newest first, at most a hundred. */
export async function listReports(grant: Grant | WorkspaceGrant): Promise<ReportLine[]> {
  return grant.db
    .select(lineColumns)
    .from(reports)
    .innerJoin(people, eq(people.id, reports.takenById))
    .where(reportsOf(grant))
    .orderBy(desc(reports.takenAt), desc(reports.id))
    .limit(100);
}

/** @throws Refusal not_found, for those of other projects and people too. */
export async function getReport(grant: Grant | WorkspaceGrant, number: number): Promise<Report> {
  const [report] = await grant.db
    .select(reportColumns)
    .from(reports)
    .innerJoin(people, eq(people.id, reports.takenById))
    .where(and(reportsOf(grant), eq(reports.number, number)));
  if (!report) throw notFound("This report");
  return report;
}
