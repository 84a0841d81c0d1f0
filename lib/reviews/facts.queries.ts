// Reads the facts of a review from all domains, in three statements.
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { estimates, projects, promises, valueSummaries } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { troubleName } from "@/lib/deployments/monitors/rules";
import { listRequirements } from "@/lib/requirements/queries";
import type { ByGrade } from "@/lib/value/realised.rules";
import { gateEventWords, type ReviewFacts, type Since, type Standing, type Trouble } from "./facts.rules";

/** Of each kind of event, only the latest. */
const mostPerKind = 50;

/** The facts as they are now, with what happened since that moment. */
export async function readFacts(grant: Grant, from: Date): Promise<ReviewFacts> {
  const [now, since] = await Promise.all([readStanding(grant), readSince(grant, from)]);
  return { now, since };
}

const noAmounts: ByGrade = [0, 0, 0, 0, 0, 0];

export async function readStanding(grant: Grant): Promise<Standing> {
  const [worth, requirements] = await Promise.all([readWorth(grant), listRequirements(grant)]);
  return {
    ...worth,
    requirements: requirements
      .filter(({ status }) => status === "agreed")
      .map(({ id, statement, priority, state }) => ({ id, statement, priority, state })),
  };
}

/** The estimate that promised, beside the current one. */
const promisedEstimate = alias(estimates, "promising");

/** The row is read with the project, whose phase this transaction may have changed since the grant was given. */
async function readWorth(grant: Grant): Promise<Omit<Standing, "requirements">> {
  const [row] = await grant.db
    .select({
      phase: projects.phase,
      summary: valueSummaries,
      number: estimates.number,
      promised: promisedEstimate.number,
    })
    .from(projects)
    .leftJoin(valueSummaries, eq(valueSummaries.projectId, projects.id))
    .leftJoin(estimates, and(eq(estimates.projectId, projects.id), estimates.current))
    .leftJoin(promises, eq(promises.projectId, projects.id))
    .leftJoin(promisedEstimate, eq(promisedEstimate.id, promises.estimateId))
    .where(eq(projects.id, grant.project.id));
  const summary = row?.summary;
  const { mean = null, p10 = null, p50 = null, p90 = null, paysBack = null } = summary ?? {};
  const number = row?.number ?? null;
  return {
    phase: row?.phase ?? grant.project.phase,
    expected:
      number === null || mean === null || p10 === null || p50 === null || p90 === null || paysBack === null
        ? null
        : { number, mean, p10, p50, p90, paysBack },
    realised: { byGrade: summary?.realised ?? noAmounts, total: summary?.realisedTotal ?? 0 },
    promise:
      row?.promised == null
        ? null
        : {
            estimate: row.promised,
            until: summary?.realisedUntil ?? null,
            below: summary?.belowPromise ?? false,
          },
    budget: { amount: summary?.budget ?? null, spent: summary?.spent ?? 0 },
  };
}

type AlertRow = Omit<Trouble, "title"> & Parameters<typeof troubleName>[0];
type SinceRow = Omit<Since, "alerts"> & {
  alerts: AlertRow[];
};

async function readSince({ db, project }: Grant, from: Date): Promise<Since> {
  const since = from.toISOString();
  const kinds = `{${Object.keys(gateEventWords).join(",")}}`;
  const [row] = await db.execute<SinceRow>(sql`
    select
      coalesce((select json_agg(json_build_object('id', a.id, 'severity', a.severity, 'opened', a.opened_at > ${since},
          'closed', a.status = 'resolved', 'kind', a.kind, 'watches', a.watches, 'unit', a.unit, 'direction', a.direction,
          'threshold', a.threshold))
        from (select a.*, m.kind, m.watches, m.unit, m.direction, m.threshold from alerts a join monitors m on m.id = a.monitor_id
          where a.project_id = p.id and (a.status <> 'resolved' or a.resolved_at > ${since})
          order by a.opened_at desc, a.id desc limit ${mostPerKind}) a), '[]') as alerts,
      coalesce((select json_agg(json_build_object('id', i.id, 'title', i.statement, 'severity', i.severity,
          'opened', i.opened_at > ${since}, 'closed', i.status = 'resolved'))
        from (select i.*, r.statement from incidents i join quality_rules r on r.id = i.rule_id
          where i.project_id = p.id and (i.status <> 'resolved' or i.resolved_at > ${since})
          order by i.opened_at desc, i.id desc limit ${mostPerKind}) i), '[]') as incidents,
      coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'gate', e.gate))
        from (select id, kind, coalesce(after, before) ->> 'gate' as gate from events
          where project_id = p.id and at > ${since} and kind = any(${kinds}::text[])
            and coalesce(after, before) ->> 'gate' is not null
          order by id desc limit ${mostPerKind}) e), '[]') as gates,
      coalesce((select json_agg(json_build_object('id', d.id, 'decision', d.decision))
        from (select id, decision from decisions where project_id = p.id and recorded_at > ${since}
          order by decided_on desc, id desc limit ${mostPerKind}) d), '[]') as decisions,
      coalesce((select json_agg(json_build_object('id', c.id, 'from', c.from_phase, 'to', c.to_phase, 'forward', c.forward))
        from (select * from phase_changes where project_id = p.id and changed_at > ${since}
          order by changed_at desc, id desc limit ${mostPerKind}) c), '[]') as phases
    from projects p where p.id = ${project.id}`);
  if (!row) throw new Error("There is no such project to review.");
  return {
    ...row,
    alerts: row.alerts.map(({ id, severity, opened, closed, ...named }) => ({
      id,
      title: troubleName(named, "en"),
      severity,
      opened,
      closed,
    })),
  };
}
