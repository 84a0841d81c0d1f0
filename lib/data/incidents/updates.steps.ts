// Updates incidents in the transaction that records results: a failing rule opens one incident, and later failures are added to it
// while it is open. Striking a result out reverses what it caused.
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { IncidentStatus } from "@/db/enums";
import { datasets, datasetVersions, incidents, qualityRules } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { policy } from "@/lib/access/policy";
import type { EventEntry } from "@/lib/kernel/event";
import { incidentOpened, incidentResolved } from "../events";
import { updateHealth } from "../health.steps";
import { failuresIn, newerResults, type ResolvedResult } from "../quality/results/rules";
import { passes } from "../rules";
import { type Failures, readFailures, readNewest } from "./failures.queries";

export type StoredResult = ResolvedResult & { id: string };

/** Serialises results of these rules: without it, two failures at once would each open an incident. */
export async function lockRules(tx: Executor, ruleIds: readonly string[]) {
  await tx
    .select({ id: qualityRules.id })
    .from(qualityRules)
    .where(inArray(qualityRules.id, [...ruleIds]))
    .orderBy(qualityRules.id)
    .for("no key update");
}

/** Stores the newest result on each rule, and opens or extends its incident. @returns the opened incidents, as events */
export async function updateIncidents(
  tx: Executor,
  grant: Grant,
  results: readonly StoredResult[],
  now: Date,
): Promise<EventEntry[]> {
  const ruleIds = [...new Set(results.map(({ ruleId }) => ruleId))];
  const rules = await readRules(tx, ruleIds);
  const opened: EventEntry[] = [];
  for (const rule of rules) {
    const { checkedAt, version } = rule;
    const ruleResults = results.filter(({ ruleId }) => ruleId === rule.id);
    const newResults = newerResults(ruleResults, checkedAt && version !== null ? { checkedAt, version } : null);
    const newest = newResults.at(-1);
    if (!newest) continue;
    await tx
      .update(qualityRules)
      .set({ latestValue: newest.value, latestCheckedAt: newest.checkedAt, latestVersionId: newest.versionId })
      .where(eq(qualityRules.id, rule.id));
    const failures = failuresIn(newResults, rule.openId !== null);
    const [first, last] = [failures[0], failures.at(-1)];
    if (!first || !last) continue;
    if (rule.openId) {
      await tx
        .update(incidents)
        .set({ lastResultId: last.id, failures: sql`${incidents.failures} + ${failures.length}` })
        .where(eq(incidents.id, rule.openId));
      continue;
    }
    opened.push(await openIncident(tx, grant, rule, { firstId: first.id, last, failures: failures.length }, now));
  }
  for (const datasetId of new Set(rules.map((rule) => rule.datasetId))) await updateHealth(tx, datasetId);
  return opened;
}

/**
 * After a result was struck out: the newest of the others becomes the rule's latest, and its incident keeps the remaining failures.
 * An incident without any is resolved, with the reason; a remaining failure that no incident covers opens one.
 */
export async function reviseIncident(
  tx: Executor,
  grant: Grant,
  struck: { ruleId: string; value: number; reason: string },
  now: Date,
): Promise<EventEntry[]> {
  const [rule] = await readRules(tx, [struck.ruleId]);
  if (!rule) return [];
  const newest = await readNewest(tx, rule.id);
  await tx
    .update(qualityRules)
    .set({
      latestValue: newest?.value ?? null,
      latestCheckedAt: newest?.checkedAt ?? null,
      latestVersionId: newest?.versionId ?? null,
    })
    .where(eq(qualityRules.id, rule.id));
  await updateHealth(tx, rule.datasetId);
  const { openId, status } = rule;
  if (openId && status) {
    return passes(rule, struck.value) ? [] : reduceIncident(tx, grant, { ...rule, openId, status }, struck.reason, now);
  }
  if (!newest || newest.isCovered || passes(rule, newest.value)) return [];
  const failures = await readFailures(tx, rule);
  return failures ? [await openIncident(tx, grant, rule, failures, now)] : [];
}

type RuleWithIncident = Rule & { openId: string; status: IncidentStatus };

/** Reduces an open incident to the remaining failures, or resolves it where there are none. */
async function reduceIncident(tx: Executor, grant: Grant, rule: RuleWithIncident, reason: string, now: Date) {
  const remaining = await readFailures(tx, rule);
  const isThisIncident = eq(incidents.id, rule.openId);
  if (remaining) {
    const { firstId, last, failures } = remaining;
    await tx.update(incidents).set({ firstResultId: firstId, lastResultId: last.id, failures }).where(isThisIncident);
    return [];
  }
  const cause = `The result that it rested on was struck out: ${reason}`;
  await tx
    .update(incidents)
    .set({
      ...{ status: "resolved", resolvedById: grant.person.id, resolvedAt: now, cause },
      acknowledgedById: sql`coalesce(${incidents.acknowledgedById}, ${grant.person.id}::uuid)`,
      acknowledgedAt: sql`coalesce(${incidents.acknowledgedAt}, ${now.toISOString()}::timestamptz)`,
    })
    .where(isThisIncident);
  return [
    {
      event: incidentResolved({
        before: { status: rule.status },
        after: { statement: `${rule.dataset}: ${rule.statement}`, status: "resolved", cause },
      }),
      subject: rule.openId,
      notify: [{ kind: "told", people: rule.assigneeId ? [rule.assigneeId] : [], roles: ["data_scientist", "expert"] }],
    } satisfies EventEntry,
  ];
}

type Rule = Awaited<ReturnType<typeof readRules>>[number];

const readRules = (tx: Executor, ruleIds: readonly string[]) =>
  tx
    .select({
      id: qualityRules.id,
      statement: qualityRules.statement,
      unit: qualityRules.unit,
      severity: qualityRules.severity,
      direction: qualityRules.direction,
      threshold: qualityRules.threshold,
      datasetId: datasets.id,
      dataset: datasets.name,
      ownerId: datasets.ownerId,
      checkedAt: qualityRules.latestCheckedAt,
      version: datasetVersions.number,
      openId: incidents.id,
      status: incidents.status,
      assigneeId: incidents.assigneeId,
    })
    .from(qualityRules)
    .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
    .leftJoin(datasetVersions, eq(datasetVersions.id, qualityRules.latestVersionId))
    .leftJoin(incidents, and(eq(incidents.ruleId, qualityRules.id), ne(incidents.status, "resolved")))
    .where(inArray(qualityRules.id, [...ruleIds]));

async function openIncident(tx: Executor, grant: Grant, rule: Rule, { firstId, last, failures }: Failures, now: Date) {
  const id = v7();
  const { statement, unit, severity, dataset, ownerId } = rule;
  await tx.insert(incidents).values({
    ...{ id, projectId: grant.project.id, ruleId: rule.id, severity, openedAt: now },
    ...{ firstResultId: firstId, lastResultId: last.id, failures },
  });
  return {
    event: incidentOpened({
      after: { statement: `${dataset}: ${statement}`, severity, value: last.value, unit, version: last.version },
    }),
    subject: id,
    notify: [{ kind: "told", people: [ownerId], roles: policy["incident.handle"].roles }],
  } satisfies EventEntry;
}
