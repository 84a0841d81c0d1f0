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
import { type Kept, lockRules, reviseIncident, updateIncidents } from "../../incidents/opening.steps";
import { getDataset, getDatasetId } from "../../queries";
import { getRule, listRules } from "../queries";
import { readResults } from "./file.rules";
import { readStanding } from "./queries";
import { type Checked, type Given, previewOf, readSent, type Settled, settle } from "./rules";
import { ImportResults, RecordResult, SendResults, StrikeResult } from "./schema";

export const recordResult = command({
  capability: "dataset.version",
  input: RecordResult,
  async run({ tx, grant, input: { ruleId, ...given }, now }) {
    const rule = await getRule(grant, ruleId);
    if (rule.retiredAt) throw precondition("This quality rule is retired.");
    await refuseRetired(grant, rule.datasetId);
    await lockRules(tx, [ruleId]);
    const checkedAt = withZone(given.checkedAt, grant.timeZone);
    const sent = { rule: rule.id, ...given, checkedAt };
    const { settled, flaws } = await settleAll(grant, rule.datasetId, [rule], [sent], now);
    const [flaw] = flaws;
    if (flaw) throw invalid({ [flaw.field]: flaw.remark });
    const kept = await write(tx, grant, settled, "form", now);
    const [result] = kept;
    if (!result) throw new Error("The result was not written.");
    const { value, checkedAt: at, passes } = result;
    return {
      event: ruleResultRecorded({
        after: {
          dataset: rule.dataset,
          datasetId: rule.datasetId,
          statement: rule.statement,
          unit: rule.unit,
          ...{ value, checkedAt: at, version: given.version, note: given.note, passes },
        },
      }),
      subject: ruleId,
      also: await updateIncidents(tx, grant, kept, now),
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

/** What a program sends, with the same checks as by hand: the good ones are kept, the bad ones named; what came before counts once. */
export const sendResults = command({
  capability: "dataset.version",
  input: SendResults,
  async run({ tx, grant, input: { dataset, results }, now }) {
    const datasetId = await getDatasetId(grant, dataset);
    await refuseRetired(grant, datasetId);
    const rules = await listRules(grant, datasetId);
    const { given, places, faults } = readSent(results);
    const { settled, flaws } = await settleAll(grant, datasetId, rules, given, now);
    const refused = [
      ...faults,
      ...flaws.flatMap(({ at, field, remark, isRepeat }) =>
        isRepeat ? [] : [{ at: places[at] ?? 0, fields: { [field]: remark } }],
      ),
    ];
    const fields = Object.fromEntries(
      refused
        .toSorted((one, other) => one.at - other.at)
        .flatMap(({ at, fields }) => Object.entries(fields).map(([path, remark]) => [where(at, path), remark])),
    );
    if (refused.length === results.length) throw invalid(fields, "None of these results can be kept.");
    const counts = { repeated: results.length - settled.length - refused.length, refused: refused.length, fields };
    if (settled.length === 0) return { event: null, value: { kept: 0, ...counts, ids: [] } };
    const { entry, kept } = await keepAll(tx, grant, { datasetId, settled, source: "api", now });
    const value: Received = { kept: kept.length, ...counts, ids: kept.map(({ id }) => id) };
    return { ...entry, value };
  },
});

const where = (at: number, path: string) => (path === "" ? `results.${at}` : `results.${at}.${path}`);

/** Checks the whole file first; what is not confirmed, or has one wrong line, saves nothing. */
export const importResults = command({
  capability: "dataset.version",
  input: ImportResults,
  async run({ tx, grant, input: { datasetId, csv, confirmed }, now }) {
    await refuseRetired(grant, datasetId);
    const rules = await listRules(grant, datasetId);
    const file = readResults(csv);
    const { settled, flaws } = await settleAll(grant, datasetId, rules, file.rows, now);
    const remarks = [...file.remarks, ...flaws.map(({ at, remark }) => ({ line: file.lines[at] ?? 0, remark }))];
    if (remarks.length > 0) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    if (!confirmed) throw unconfirmed(previewOf(settled));
    const { entry } = await keepAll(tx, grant, { datasetId, settled, source: "csv", now });
    return { ...entry, value: { count: settled.length } };
  },
});

/** It stays on record and no longer counts: the rule, its incident and the gates stand as if it had never been. */
export const strikeResult = command({
  capability: "dataset.version",
  input: StrikeResult,
  async run({ tx, grant, input: { resultId, reason }, now }) {
    const [found] = await tx
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
    if (!found) throw notFound("This result");
    const { ruleId, ownerId, at, datasetId, ...before } = found;
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
      also: await reviseIncident(tx, grant, { ruleId, value: found.value, reason }, now),
    };
  },
});

async function refuseRetired(grant: Grant, datasetId: string) {
  if ((await getDataset(grant, datasetId)).retiredAt) throw precondition("This dataset is retired.");
}

type Batch = { datasetId: string; settled: readonly Settled[]; source: MeasurementSource; now: Date };

/** The event of a file or a batch: one for all, with how many of which rule; each incident that it opens is one of its own. */
async function keepAll(tx: Executor, grant: Grant, { datasetId, settled, source, now }: Batch) {
  await lockRules(tx, [...new Set(settled.map(({ ruleId }) => ruleId))]);
  const kept = await write(tx, grant, settled, source, now);
  const { count, failing, byRule } = previewOf(settled);
  const { name: dataset } = await getDataset(grant, datasetId);
  const entry = {
    event: ruleResultsImported({
      after: { dataset, count, failing, rules: Object.fromEntries(byRule.map((one) => [one.rule, one.count])) },
    }),
    subject: datasetId,
    also: await updateIncidents(tx, grant, kept, now),
  };
  return { entry, kept };
}

async function settleAll(
  grant: Grant,
  datasetId: string,
  rules: readonly Checked[],
  given: readonly Given[],
  now: Date,
) {
  const timeZone = grant.timeZone;
  const moments = momentsIn(
    given.map(({ checkedAt }) => checkedAt),
    timeZone,
  );
  const ruleIds = rules.map(({ id }) => id);
  const numbers = [...new Set(given.flatMap(({ version }) => version ?? []))];
  const [versions, standing] = await Promise.all([
    grant.db
      .select({ id: datasetVersions.id, number: datasetVersions.number, current: datasetVersions.current })
      .from(datasetVersions)
      .where(
        and(
          eq(datasetVersions.datasetId, datasetId),
          or(datasetVersions.current, numbers.length > 0 ? inArray(datasetVersions.number, numbers) : undefined),
        ),
      ),
    readStanding(grant, ruleIds, moments),
  ]);
  return settle(given, { rules, versions, timeZone, now, standing });
}

/** One parameter for all rows, as for measurements. */
async function write(
  tx: Executor,
  grant: Grant,
  settled: readonly Settled[],
  source: MeasurementSource,
  now: Date,
): Promise<Kept[]> {
  const kept = settled.map((result) => ({ id: v7(), ...result }));
  const rows = kept.map(({ id, ruleId, versionId, value, checkedAt, note }) => ({
    ...{ id, ruleId, versionId, value, checkedAt, note },
  }));
  const made = await tx.execute<{ id: string }>(sql`
    insert into rule_results (id, rule_id, dataset_version_id, value, checked_at, note, source, recorded_by_id, recorded_at)
    select id, "ruleId", "versionId", value, "checkedAt", note, ${source}::measurement_source, ${grant.person.id}::uuid, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, "ruleId" uuid, "versionId" uuid, value double precision, "checkedAt" timestamptz, note text)
    on conflict do nothing returning id`);
  if (made.length < rows.length) throw conflict("Somebody recorded one of these results meanwhile: nothing is saved.");
  return kept;
}
