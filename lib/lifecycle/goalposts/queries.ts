// Every goalpost of a project that was moved, with who moved it and whether results had been seen by then.
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { events, gateTemplates, modelVersions, moneyMatrices, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { listOutcomes, readMade } from "@/lib/experiments/outcomes/queries";
import { templateName } from "@/lib/format/template-words";
import { findBaseRate } from "@/lib/value/base-rate/queries";
import { mixOf } from "@/lib/value/base-rate/rules";
import { barMoved } from "@/lib/value/candidate/bar/rules";
import type { Template } from "../templates/rules";
import { type Goalpost, goalpostKinds, goalpostsOf, matricesOf } from "./rules";

export type MovedGoalpost = Goalpost & { id: string; at: Date; by: string | null; afterResults: boolean };

/** Not moved as long as nobody had seen results: until then, they are only being set. */
const needResults: readonly Goalpost["what"][] = ["category", "mistake", "answer", "today", "classes"];

/**
 * Latest first. What never applied is no goalpost that was moved: an exemption and the payoff matrix count once results had been seen.
 * @param options.weighed whether to say what a change of the payoff matrix means for the current candidate, which takes its outcomes
 */
export async function listGoalposts(
  grant: Grant,
  { most = 100, weighed = false }: { most?: number; weighed?: boolean } = {},
): Promise<MovedGoalpost[]> {
  // cut first, by an index, and told in full afterwards
  const latest = grant.db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.projectId, grant.project.id), inArray(events.kind, [...goalpostKinds])))
    .orderBy(desc(events.id))
    .limit(most);
  const rows = await grant.db
    .select({
      id: events.id,
      kind: events.kind,
      at: events.at,
      by: people.name,
      before: events.before,
      after: events.after,
      afterResults: sql<boolean>`coalesce(${moneyMatrices.afterResults}, ${events.id} > (select min(seen.id) from events seen
        where seen.project_id = ${grant.project.id}
        and seen.kind in ('measurement.recorded', 'measurements.imported', 'requirement.checked')), false)`,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(
      moneyMatrices,
      and(
        eq(events.kind, "matrix.set"),
        eq(moneyMatrices.projectId, events.projectId),
        sql`${moneyMatrices.id}::text = ${events.subject}`,
      ),
    )
    .where(inArray(events.id, latest))
    .orderBy(desc(events.id));
  const beside = { templates: await readTemplates(grant, rows) };
  const weigh = weighed && rows.some((row) => matricesOf(row)) ? await weighing(grant) : () => null;
  return rows.flatMap(({ id, kind, at, by, before, after, afterResults }) => {
    const matrices = kind === "matrix.set" ? matricesOf({ before, after }) : null;
    const weight = matrices && afterResults ? weigh(...matrices) : null;
    return goalpostsOf(kind, { before, after }, beside)
      .filter(({ what }) => afterResults || !needResults.includes(what))
      .map((goalpost, index) => ({
        ...goalpost,
        bar: matrices ? weight : goalpost.bar,
        id: `${id}-${index}`,
        at,
        by,
        afterResults,
      }));
  });
}

/** All versions by their names, where an event names one. */
async function readTemplates({ db }: Grant, rows: readonly { kind: string }[]): Promise<Map<string, Template>> {
  if (!rows.some(({ kind }) => kind.startsWith("project."))) return new Map();
  const { riskClass, number, content } = gateTemplates;
  const found = await db.select({ riskClass, number, content: sql<Template>`${content}` }).from(gateTemplates);
  return new Map(found.map((template) => [templateName(template), template.content]));
}

/** By the outcomes of the version that was proposed last; of those that are kept as counts or case by case alike. */
async function weighing(grant: Grant) {
  const [candidate] = await grant.db
    .select({ runId: modelVersions.runId })
    .from(modelVersions)
    .where(and(eq(modelVersions.projectId, grant.project.id), eq(modelVersions.status, "proposed")))
    .orderBy(desc(modelVersions.proposedAt), desc(modelVersions.id))
    .limit(1);
  if (!candidate) return () => null;
  const [[head], made, baseRate] = await Promise.all([
    listOutcomes(grant, { runIds: [candidate.runId] }),
    readMade(grant.db, [candidate.runId]),
    findBaseRate(grant),
  ]);
  const outcomes = made.get(candidate.runId);
  return (...matrices: NonNullable<ReturnType<typeof matricesOf>>) => {
    const [before, after] = matrices.map((matrix) => ({ matrix, mix: mixOf(baseRate, matrix) }));
    return head && outcomes && before && after ? barMoved(outcomes, head.cases, before, after) : null;
  };
}
