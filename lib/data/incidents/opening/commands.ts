// What results set off, in their own transaction: a rule that fails opens one incident, and goes on adding to it while it is open.
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { datasets, datasetVersions, incidents, qualityRules } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { policy } from "@/lib/access/policy";
import type { Deed } from "@/lib/command";
import { keepHealth } from "../../health/commands";
import { failuresIn, newsOf, type Settled } from "../../quality/results/rules";

export type Kept = Settled & { id: string };

/** Results of these rules come one after another from here on; without it, two that fail at once would both be the first. */
export async function takeTurn(tx: Executor, ruleIds: readonly string[]) {
  await tx
    .select({ id: qualityRules.id })
    .from(qualityRules)
    .where(inArray(qualityRules.id, [...ruleIds]))
    .orderBy(qualityRules.id)
    .for("update");
}

/** Keeps the newest result on each rule, and opens or extends its incident. @returns the incidents that were opened, as events */
export async function react(tx: Executor, grant: Grant, kept: readonly Kept[], now: Date): Promise<Deed[]> {
  const ruleIds = [...new Set(kept.map(({ ruleId }) => ruleId))];
  const rules = await tx
    .select({
      id: qualityRules.id,
      statement: qualityRules.statement,
      unit: qualityRules.unit,
      severity: qualityRules.severity,
      datasetId: datasets.id,
      dataset: datasets.name,
      ownerId: datasets.ownerId,
      checkedAt: qualityRules.latestCheckedAt,
      version: datasetVersions.number,
      openId: incidents.id,
    })
    .from(qualityRules)
    .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
    .leftJoin(datasetVersions, eq(datasetVersions.id, qualityRules.latestVersionId))
    .leftJoin(incidents, and(eq(incidents.ruleId, qualityRules.id), ne(incidents.status, "resolved")))
    .where(inArray(qualityRules.id, ruleIds));
  const opened: Deed[] = [];
  for (const rule of rules) {
    const { checkedAt, version } = rule;
    const own = kept.filter(({ ruleId }) => ruleId === rule.id);
    const news = newsOf(own, checkedAt && version !== null ? { checkedAt, version } : null);
    const newest = news.at(-1);
    if (!newest) continue;
    await tx
      .update(qualityRules)
      .set({ latestValue: newest.value, latestCheckedAt: newest.checkedAt, latestVersionId: newest.versionId })
      .where(eq(qualityRules.id, rule.id));
    const failures = failuresIn(news, rule.openId !== null);
    const [first, last] = [failures[0], failures.at(-1)];
    if (!first || !last) continue;
    if (rule.openId) {
      await tx
        .update(incidents)
        .set({ lastResultId: last.id, failures: sql`${incidents.failures} + ${failures.length}` })
        .where(eq(incidents.id, rule.openId));
      continue;
    }
    const id = v7();
    await tx.insert(incidents).values({
      ...{ id, projectId: grant.project.id, ruleId: rule.id, severity: rule.severity, openedAt: now },
      ...{ firstResultId: first.id, lastResultId: last.id, failures: failures.length },
    });
    const { statement, unit, severity, dataset, ownerId } = rule;
    opened.push({
      kind: "incident.opened",
      subject: id,
      after: { statement: `${dataset}: ${statement}`, severity, value: last.value, unit, version: last.version },
      notify: [{ kind: "told", people: [ownerId], roles: policy["incident.handle"].roles }],
    });
  }
  for (const datasetId of new Set(rules.map((rule) => rule.datasetId))) await keepHealth(tx, datasetId);
  return opened;
}
