// Lists the goalposts of a project that were moved, with who moved them and whether results had been seen by then.

import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { baseRates, events, gateTemplates, modelVersions, moneyMatrices, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { listOutcomes, readOutcomeData } from "@/lib/experiments/outcomes/queries";
import type { StoredSides } from "@/lib/kernel/event";
import { measurementRecorded, measurementsImported, requirementChecked } from "@/lib/requirements/events";
import { findBaseRate } from "@/lib/value/base-rate/queries";
import { mixOf } from "@/lib/value/base-rate/rules";
import { hurdleChange } from "@/lib/value/candidate/hurdle.rules";
import { baseRateSet, matrixSet } from "@/lib/value/matrix/events";
import { findMatrix } from "@/lib/value/matrix/queries";
import { type Goalpost, goalpostKinds, goalpostsOf, isMatrix } from "./goalposts.rules";
import type { Template } from "./templates/rules";
import { templateName } from "./templates/words";

export type MovedGoalpost = Goalpost & { id: string; at: Date; by: string | null; afterResults: boolean };

/** Not moved as long as nobody had seen results: until then, they are only being set. */
const needResults: readonly Goalpost["what"][] = ["category", "logged", "mistake", "answer", "today", "classes", "mix"];

/** What changes how candidates are priced, so that it is weighed by what it means for the current one. */
const weighable: readonly string[] = [matrixSet.kind, baseRateSet.kind];

/**
 * Latest first. What never applied is no goalpost that was moved: an exemption, the payoff matrix and the base rate count once results had been seen.
 * @param options.weighed whether to say what a change of the payoff matrix or of the base rate means for the current candidate, which takes its outcomes
 */
export async function listGoalposts(
  grant: Grant,
  { most = 100, weighed = false }: { most?: number; weighed?: boolean } = {},
): Promise<MovedGoalpost[]> {
  // limited first, by an index; joined afterwards
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
      afterResults: sql<boolean>`coalesce(${moneyMatrices.afterResults}, ${baseRates.afterResults}, ${events.id} > (select min(seen.id) from events seen
        where seen.project_id = ${grant.project.id}
        and seen.kind in (${measurementRecorded.kind}, ${measurementsImported.kind}, ${requirementChecked.kind})), false)`,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(
      moneyMatrices,
      and(
        eq(events.kind, matrixSet.kind),
        eq(moneyMatrices.projectId, events.projectId),
        sql`${moneyMatrices.id}::text = ${events.subject}`,
      ),
    )
    .leftJoin(
      baseRates,
      and(
        eq(events.kind, baseRateSet.kind),
        eq(baseRates.projectId, events.projectId),
        sql`${baseRates.id}::text = ${events.subject}`,
      ),
    )
    .where(inArray(events.id, latest))
    .orderBy(desc(events.id));
  const context = { templates: await readTemplates(grant, rows) };
  const weigh = weighed && rows.some(({ kind }) => weighable.includes(kind)) ? await weighing(grant) : () => null;
  return rows.flatMap(({ id, kind, at, by, before, after, afterResults }) => {
    const weight = afterResults && weighable.includes(kind) ? weigh(kind, { before, after }) : null;
    return goalpostsOf(kind, { before, after }, context)
      .filter(({ what }) => afterResults || !needResults.includes(what))
      .map((goalpost, index) => ({
        ...goalpost,
        bar: weighable.includes(kind) ? weight : goalpost.bar,
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
  const templates = await db.select({ riskClass, number, content }).from(gateTemplates);
  return new Map(templates.map((template) => [templateName(template), template.content]));
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
  const [[head], outcomesByRun, { matrix, baseRate }] = await Promise.all([
    listOutcomes(grant, { runIds: [candidate.runId] }),
    readOutcomeData(grant.db, [candidate.runId]),
    readTermsOf(grant),
  ]);
  const outcomes = outcomesByRun.get(candidate.runId);
  return (kind: string, stored: StoredSides) => {
    const [termsBefore, termsAfter] = kind === baseRateSet.kind ? mixesOf(stored) : matricesOf(stored);
    return head && outcomes && termsBefore && termsAfter
      ? hurdleChange(outcomes, head.cases, termsBefore, termsAfter)
      : null;
  };

  function mixesOf(stored: StoredSides) {
    const { before, after } = baseRateSet.read(stored);
    return [before, after].map(({ shares }) => matrix && { matrix, mix: mixOf(shares ? { shares } : null, matrix) });
  }
  function matricesOf(stored: StoredSides) {
    const { before, after } = matrixSet.read(stored);
    if (!isMatrix(before) || !isMatrix(after)) return [];
    return [before, after].map((each) => ({ matrix: each, mix: mixOf(baseRate, each) }));
  }
}

const readTermsOf = async (grant: Grant) => {
  const [matrix, baseRate] = await Promise.all([findMatrix(grant), findBaseRate(grant)]);
  return { matrix, baseRate };
};
