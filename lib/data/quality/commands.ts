// Quality rules: defined, edited, retired. Making a rule easier after results were seen needs a reason, and is shown.

import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { datasets, qualityRules, ruleResults } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { lockRow } from "@/lib/kernel/locks";
import { isLoweredTarget } from "@/lib/requirements/rules";
import { ruleDefined, ruleEdited, ruleRetired } from "../events";
import { updateHealth } from "../health.steps";
import { getDataset } from "../queries";
import { getRule } from "./queries";
import { DefineRule, EditRule, RetireRule } from "./schema";

export const defineRule = command({
  capability: "rule.define",
  input: DefineRule,
  async run({ tx, grant, input, now }) {
    const { name, retiredAt } = await getDataset(grant, input.datasetId);
    if (retiredAt) throw precondition("This dataset is retired.");
    const id = v7();
    await tx.insert(qualityRules).values({ id, ...input, createdById: grant.person.id, createdAt: now });
    await refuseDuplicate(tx, input.datasetId, input.statement, id);
    await updateHealth(tx, input.datasetId);
    return { event: ruleDefined({ after: { dataset: name, ...input } }), subject: id, value: { id } };
  },
});

export const editRule = command({
  capability: "rule.define",
  input: EditRule,
  async run({ tx, grant, input: { ruleId, version, reason, ...terms } }) {
    const stored = await getRule(grant, ruleId);
    if (stored.retiredAt) throw precondition("This quality rule is retired.");
    const changes = changesBetween(stored, terms);
    if (!changes) throw precondition("Nothing was changed.");
    const easier =
      isLoweredTarget(stored.threshold, terms.threshold, stored.direction) ||
      terms.direction !== stored.direction ||
      (stored.severity === "critical" && terms.severity === "warning");
    const lowered = easier && (await resultsWereSeen(tx, ruleId));
    if (lowered && reason.length < 10) {
      throw invalid({ reason: "Results were seen already: please say in a sentence why the rule gets easier now." });
    }
    const value = await updateRule(tx, grant, ruleId, version, terms);
    await refuseDuplicate(tx, stored.datasetId, terms.statement, ruleId);
    await updateHealth(tx, stored.datasetId);
    return {
      event: ruleEdited({
        before: { statement: stored.statement, ...changes.before },
        after: {
          dataset: stored.dataset,
          datasetId: stored.datasetId,
          statement: terms.statement,
          ...changes.after,
          ...(reason ? { reason } : {}),
          ...(lowered ? { lowered: true } : {}),
        },
      }),
      subject: ruleId,
      notify: lowered ? [{ kind: "told", roles: ["expert", "data_scientist", "data_engineer"] }] : [],
      value,
    };
  },
});

/** Removed from lists and gates; its results stay on record. */
export const retireRule = command({
  capability: "rule.define",
  input: RetireRule,
  async run({ tx, grant, input: { ruleId, version, reason }, now }) {
    const stored = await getRule(grant, ruleId);
    if (stored.retiredAt) throw precondition("This quality rule is retired already.");
    await updateRule(tx, grant, ruleId, version, { retiredAt: now });
    const { datasetId, dataset, statement, dimension, threshold, unit } = stored;
    await updateHealth(tx, datasetId);
    return {
      event: ruleRetired({ before: { dataset, datasetId, statement, dimension, threshold, unit }, after: { reason } }),
      subject: ruleId,
      notify: [{ kind: "told", roles: ["expert", "data_scientist", "data_engineer"] }],
      value: { datasetId },
    };
  },
});

type Fields = Partial<typeof qualityRules.$inferInsert>;

async function updateRule(tx: Executor, grant: Grant, ruleId: string, expectedVersion: number, fields: Fields) {
  const [updated] = await tx
    .update(qualityRules)
    .set({ ...fields, version: sql`${qualityRules.version} + 1` })
    .where(and(eq(qualityRules.id, ruleId), eq(qualityRules.version, expectedVersion)))
    .returning({ version: qualityRules.version });
  if (!updated) throw conflict("Somebody changed this quality rule meanwhile.", { ...(await getRule(grant, ruleId)) });
  return updated;
}

/** Struck results count too: they were seen. */
async function resultsWereSeen(tx: Executor, ruleId: string): Promise<boolean> {
  return (await tx.$count(ruleResults, eq(ruleResults.ruleId, ruleId))) > 0;
}

/** Files and programs name a rule by its statement. Checked after the insert, because other transactions lock rules before their dataset. */
async function refuseDuplicate(tx: Executor, datasetId: string, statement: string, exceptId: string) {
  await lockRow(tx, datasets, datasetId);
  const sameStatement = and(
    eq(qualityRules.datasetId, datasetId),
    isNull(qualityRules.retiredAt),
    ne(qualityRules.id, exceptId),
    sql`lower(${qualityRules.statement}) = lower(${statement})`,
  );
  if ((await tx.$count(qualityRules, sameStatement)) > 0) {
    throw invalid({ statement: "This dataset has a rule with these words already." });
  }
}
