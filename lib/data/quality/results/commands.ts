// Results of checks: recorded by hand, sent by a program, imported from a file, struck out. A form and a file save all or nothing.
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { MeasurementSource } from "@/db/enums";
import { datasets, datasetVersions, qualityRules, ruleResults } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition, unconfirmed } from "@/lib/kernel/errors";
import { momentsIn, withZone } from "@/lib/kernel/moments";
import { ruleResultRecorded, ruleResultStruck, ruleResultsImported } from "../../events";
import { lockRules, reviseIncident, type StoredResult, updateIncidents } from "../../incidents/updates.steps";
import { getDataset, getDatasetId } from "../../queries";
import { getRule, listRules } from "../queries";
import { readResults } from "./file.rules";
import { readExistingValues } from "./queries";
import {
  parseResults,
  previewOf,
  type ResolvedResult,
  type ResultInput,
  type ResultRule,
  resolveInputs,
} from "./rules";
import { ImportResults, RecordResult, SendResults, StrikeResult } from "./schema";

export const recordResult = command({
  capability: "dataset.version",
  input: RecordResult,
  async run({ tx, grant, input: { ruleId, ...fields }, now }) {
    const rule = await getRule(grant, ruleId);
    if (rule.retiredAt) throw precondition("This quality rule is retired.");
    await refuseRetired(grant, rule.datasetId);
    await lockRules(tx, [ruleId]);
    const checkedAt = withZone(fields.checkedAt, grant.timeZone);
    const resultInput = { rule: rule.id, ...fields, checkedAt };
    const { resolved, flaws } = await resolveResults(grant, rule.datasetId, [rule], [resultInput], now);
    const [flaw] = flaws;
    if (flaw) throw invalid({ [flaw.field]: flaw.remark });
    const stored = await insertResults(tx, grant, resolved, "form", now);
    const [result] = stored;
    if (!result) throw new Error("The result was not written.");
    const { value, checkedAt: at, passes } = result;
    return {
      event: ruleResultRecorded({
        after: {
          dataset: rule.dataset,
          datasetId: rule.datasetId,
          statement: rule.statement,
          unit: rule.unit,
          ...{ value, checkedAt: at, version: fields.version, note: fields.note, passes },
        },
      }),
      subject: ruleId,
      also: await updateIncidents(tx, grant, stored, now),
      value: { id: result.id },
    };
  },
});

export type Received = {
  kept: number;
  repeated: number;
  refused: number;
  fields: Record<string, string>;
  ids: string[];
};

/** From a program, with the same checks as a form: valid results are stored, invalid ones reported, repeated ones counted once. */
export const sendResults = command({
  capability: "dataset.version",
  input: SendResults,
  async run({ tx, grant, input: { dataset, results }, now }) {
    const datasetId = await getDatasetId(grant, dataset);
    await refuseRetired(grant, datasetId);
    const rules = await listRules(grant, datasetId);
    const { inputs, indexes, faults } = parseResults(results);
    const { resolved, flaws } = await resolveResults(grant, datasetId, rules, inputs, now);
    const refused = [
      ...faults,
      ...flaws.flatMap(({ index, field, remark, isRepeat }) =>
        isRepeat ? [] : [{ index: indexes[index] ?? 0, fields: { [field]: remark } }],
      ),
    ];
    const fields = Object.fromEntries(
      refused
        .toSorted((one, other) => one.index - other.index)
        .flatMap(({ index, fields }) => Object.entries(fields).map(([path, remark]) => [pathOf(index, path), remark])),
    );
    if (refused.length === results.length) throw invalid(fields, "None of these results can be kept.");
    const counts = { repeated: results.length - resolved.length - refused.length, refused: refused.length, fields };
    if (resolved.length === 0) return { event: null, value: { kept: 0, ...counts, ids: [] } };
    const { entry, stored } = await saveResults(tx, grant, { datasetId, resolved, source: "api", now });
    const value: Received = { kept: stored.length, ...counts, ids: stored.map(({ id }) => id) };
    return { ...entry, value };
  },
});

const pathOf = (index: number, path: string) => (path === "" ? `results.${index}` : `results.${index}.${path}`);

/** Checks the whole file first; without confirmation, or with one wrong line, nothing is saved. */
export const importResults = command({
  capability: "dataset.version",
  input: ImportResults,
  async run({ tx, grant, input: { datasetId, csv, confirmed }, now }) {
    await refuseRetired(grant, datasetId);
    const rules = await listRules(grant, datasetId);
    const file = readResults(csv);
    const { resolved, flaws } = await resolveResults(grant, datasetId, rules, file.rows, now);
    const remarks = [...file.remarks, ...flaws.map(({ index, remark }) => ({ line: file.lines[index] ?? 0, remark }))];
    if (remarks.length > 0) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    if (!confirmed) throw unconfirmed(previewOf(resolved));
    const { entry } = await saveResults(tx, grant, { datasetId, resolved, source: "csv", now });
    return { ...entry, value: { count: resolved.length } };
  },
});

/** It stays on record, but rule, incident and gates ignore it. */
export const strikeResult = command({
  capability: "dataset.version",
  input: StrikeResult,
  async run({ tx, grant, input: { resultId, reason }, now }) {
    const [result] = await tx
      .select({
        ruleId: qualityRules.id,
        datasetId: datasets.id,
        dataset: datasets.name,
        ownerId: datasets.ownerId,
        statement: qualityRules.statement,
        unit: qualityRules.unit,
        value: ruleResults.value,
        at: ruleResults.checkedAt,
      })
      .from(ruleResults)
      .innerJoin(qualityRules, eq(qualityRules.id, ruleResults.ruleId))
      .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
      .where(and(eq(ruleResults.id, resultId), eq(datasets.projectId, grant.project.id)));
    if (!result) throw notFound("This result");
    const { ruleId, ownerId, at, datasetId, ...before } = result;
    await lockRules(tx, [ruleId]);
    const [struck] = await tx
      .update(ruleResults)
      .set({ struckAt: now, struckById: grant.person.id, struckReason: reason })
      .where(and(eq(ruleResults.id, resultId), isNull(ruleResults.struckAt)))
      .returning({ recordedById: ruleResults.recordedById });
    if (!struck) throw conflict("Somebody struck this result out meanwhile.");
    return {
      event: ruleResultStruck({ before: { ...before, checkedAt: at }, after: { reason, datasetId } }),
      subject: ruleId,
      notify: [{ kind: "told", people: [struck.recordedById, ownerId] }],
      also: await reviseIncident(tx, grant, { ruleId, value: result.value, reason }, now),
    };
  },
});

async function refuseRetired(grant: Grant, datasetId: string) {
  if ((await getDataset(grant, datasetId)).retiredAt) throw precondition("This dataset is retired.");
}

type Batch = { datasetId: string; resolved: readonly ResolvedResult[]; source: MeasurementSource; now: Date };

/** One event for all results of a file or a batch, with counts by rule, and one for each incident that they open. */
async function saveResults(tx: Executor, grant: Grant, { datasetId, resolved, source, now }: Batch) {
  await lockRules(tx, [...new Set(resolved.map(({ ruleId }) => ruleId))]);
  const stored = await insertResults(tx, grant, resolved, source, now);
  const { count, failing, byRule } = previewOf(resolved);
  const { name: dataset } = await getDataset(grant, datasetId);
  const entry = {
    event: ruleResultsImported({
      after: { dataset, count, failing, rules: Object.fromEntries(byRule.map((one) => [one.rule, one.count])) },
    }),
    subject: datasetId,
    also: await updateIncidents(tx, grant, stored, now),
  };
  return { entry, stored };
}

async function resolveResults(
  grant: Grant,
  datasetId: string,
  rules: readonly ResultRule[],
  inputs: readonly ResultInput[],
  now: Date,
) {
  const timeZone = grant.timeZone;
  const moments = momentsIn(
    inputs.map(({ checkedAt }) => checkedAt),
    timeZone,
  );
  const ruleIds = rules.map(({ id }) => id);
  const numbers = [...new Set(inputs.flatMap(({ version }) => version ?? []))];
  const [versions, existingValue] = await Promise.all([
    grant.db
      .select({ id: datasetVersions.id, number: datasetVersions.number, current: datasetVersions.current })
      .from(datasetVersions)
      .where(
        and(
          eq(datasetVersions.datasetId, datasetId),
          or(datasetVersions.current, numbers.length > 0 ? inArray(datasetVersions.number, numbers) : undefined),
        ),
      ),
    readExistingValues(grant, ruleIds, moments),
  ]);
  return resolveInputs(inputs, { rules, versions, timeZone, now, existingValue });
}

/** One parameter for all rows, as for measurements. */
async function insertResults(
  tx: Executor,
  grant: Grant,
  resolved: readonly ResolvedResult[],
  source: MeasurementSource,
  now: Date,
): Promise<StoredResult[]> {
  const stored = resolved.map((result) => ({ id: v7(), ...result }));
  const rows = stored.map(({ id, ruleId, versionId, value, checkedAt, note }) => ({
    ...{ id, ruleId, versionId, value, checkedAt, note },
  }));
  const inserted = await tx.execute<{ id: string }>(sql`
    insert into rule_results (id, rule_id, dataset_version_id, value, checked_at, note, source, recorded_by_id, recorded_at)
    select id, "ruleId", "versionId", value, "checkedAt", note, ${source}::measurement_source, ${grant.person.id}::uuid, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "ruleId" uuid, "versionId" uuid, value double precision, "checkedAt" timestamptz, note text)
    on conflict do nothing returning id`);
  if (inserted.length < rows.length)
    throw conflict("Somebody recorded one of these results meanwhile: nothing is saved.");
  return stored;
}
