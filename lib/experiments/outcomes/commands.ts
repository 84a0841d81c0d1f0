// Outcomes of a run: sent by a program or brought as a file case by case, or written down as what they come to.
import type { Executor } from "@/db/client";
import type { OutcomeSource } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { sha256Of } from "@/lib/kernel/digest";
import { invalid, unconfirmed } from "@/lib/kernel/errors";
import { runOutcomesRecorded } from "../events";
import { type ChosenHoldout, chooseHoldout, holdoutNamedEntry } from "../holdouts/names.steps";
import { getLiveRun, type LockedRun } from "../runs/queries";
import { type ResolvedCases, resolveCases } from "./cases.rules";
import { type OutcomesPreview, readOutcomes } from "./file.rules";
import { dataNamed, type EvaluationData, writeOutcomes } from "./recording.steps";
import type { OutcomeData } from "./rules";
import { ImportOutcomes, RecordCounts, RecordErrorSums, SendOutcomes } from "./schema";

/**
 * What a program sends. The same again changes nothing; another set takes the place of the first. The hold-out is the one that the team
 * knows these cases as: a name that comes along is shown, and names none.
 */
export const sendOutcomes = command({
  capability: "run.log",
  input: SendOutcomes,
  async run({ tx, grant, input: { run: runId, holdout, outcomes }, now }) {
    const run = await getLiveRun(tx, grant, runId);
    const resolved = resolveCases(outcomes, grant.project.currency);
    if ("flaws" in resolved) {
      const fields = resolved.flaws.map(({ index, path, remark }) => [
        ["outcomes", index, path].filter(nonEmpty).join("."),
        remark,
      ]);
      throw invalid(
        Object.fromEntries(fields),
        "Nothing of it is kept: each case must be right, so that runs compare.",
      );
    }
    const value = { cases: resolved.cases.length, shape: resolved.outcomes.shape };
    const data = dataOf(resolved, holdout);
    return {
      ...(await recordOutcomes(tx, grant, run, {
        data,
        claimed: holdout,
        ...outcomesOf(resolved),
        source: "api",
        now,
      })),
      value,
    };
  },
});

/** Checks the whole file first; what is not confirmed, or has one wrong line, saves nothing. */
export const importOutcomes = command({
  capability: "run.log",
  input: ImportOutcomes,
  async run({ tx, grant, input: { runId, holdout, csv, confirmed }, now }) {
    const run = await getLiveRun(tx, grant, runId);
    const file = readOutcomes(csv);
    const resolved = file.remarks.length > 0 ? { flaws: [] } : resolveCases(file.rows, grant.project.currency);
    const flaws = "flaws" in resolved ? resolved.flaws : [];
    const remarks = [...file.remarks, ...flaws.map(({ index, remark }) => ({ line: file.lines[index] ?? 1, remark }))];
    if ("flaws" in resolved) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    if (!confirmed) throw unconfirmed(previewOf(resolved));
    const value = { cases: resolved.cases.length };
    const chosen = holdout ? await chooseHoldout(tx, grant, holdout, now) : undefined;
    const data = dataOf(resolved, chosen?.name ?? "");
    return {
      ...(await recordOutcomes(tx, grant, run, { data, chosen, ...outcomesOf(resolved), source: "csv", now })),
      value,
    };
  },
});

export const recordCounts = command({
  capability: "run.log",
  input: RecordCounts,
  async run({ tx, grant, input: { runId, holdout, labels, counts }, now }) {
    const run = await getLiveRun(tx, grant, runId);
    if (new Set(labels).size < labels.length) throw invalid({ labels: "Two classes have the same name." });
    const rows = labels.map((_, at) => counts.slice(at * labels.length, (at + 1) * labels.length));
    const cases = counts.reduce((sum, count) => sum + count, 0);
    if (cases > 2_147_483_647) throw invalid({ "counts.0": "At most 2,147,483,647 cases, please." });
    const chosen = await chooseHoldout(tx, grant, holdout, now);
    const outcomes = { shape: "counts" as const, labels, counts: rows };
    return recordOutcomes(tx, grant, run, { data: dataNamed(chosen.name), chosen, outcomes, cases, now });
  },
});

export const recordErrorSums = command({
  capability: "run.log",
  input: RecordErrorSums,
  async run({ tx, grant, input: { runId, holdout, cases, ...sums }, now }) {
    const run = await getLiveRun(tx, grant, runId);
    const outcomes = { shape: "sums" as const, ...sums, overSquares: null, underSquares: null };
    const chosen = await chooseHoldout(tx, grant, holdout, now);
    return recordOutcomes(tx, grant, run, { data: dataNamed(chosen.name), chosen, outcomes, cases, now });
  },
});

const nonEmpty = (step: string | number) => step !== "";

const outcomesOf = ({ cases, outcomes }: ResolvedCases) => ({ outcomes, cases: cases.length });

/** The set of cases, with what they turned out to be, is the data, whatever it is called. */
function dataOf({ cases, actuals, holdoutLabels: labels }: ResolvedCases, name: string): EvaluationData {
  const actualValues = actuals && [...actuals];
  const identity = `cases:${sha256Of({ cases, actuals: actualValues, labels })}`;
  return { name, identity, cases, actuals: actualValues ?? undefined, labels };
}

type OutcomesInput = {
  data: EvaluationData;
  /** What a program calls it. */
  claimed?: string;
  /** What a person says that it is. */
  chosen?: ChosenHoldout;
  outcomes: OutcomeData;
  cases: number;
  source?: OutcomeSource;
  now: Date;
};

async function recordOutcomes(
  tx: Executor,
  grant: Grant,
  run: LockedRun,
  { source = "form", chosen, claimed, ...rest }: OutcomesInput,
) {
  const name = chosen?.name ?? claimed ?? "";
  const fields = { runId: run.id, projectId: grant.project.id, personId: grant.person.id, source };
  if (!(await writeOutcomes(tx, { ...fields, ...rest, claimed: name, chosenId: chosen?.id }))) return { event: null };
  return {
    event: runOutcomesRecorded({
      after: { name: run.name, cases: rest.cases, shape: rest.outcomes.shape, ...(name && { holdout: name }), source },
    }),
    subject: run.id,
    also: chosen?.isNew ? [holdoutNamedEntry(chosen)] : [],
    notify: [{ kind: "told" as const, people: [run.loggedById] }],
  };
}

function previewOf({ cases, outcomes, actuals }: ResolvedCases): OutcomesPreview {
  const labels = "labels" in outcomes ? outcomes.labels : [];
  const classes = labels.map((label, at) => ({
    label,
    cases: actuals ? actuals.reduce((count, actual) => count + (actual === at ? 1 : 0), 0) : 0,
  }));
  const isFigure = outcomes.shape === "forecasts" || outcomes.shape === "money";
  const labelOf = (value: number | undefined) => (isFigure ? (value ?? null) : (labels[value ?? -1] ?? null));
  const rows = cases.slice(0, 10).map((name, at) => ({
    case: name,
    actual: actuals ? labelOf(actuals[at]) : null,
    prediction:
      outcomes.shape === "classes" ? (labels[outcomes.values.at(at) ?? -1] ?? "") : (outcomes.values.at(at) ?? 0),
  }));
  return { cases: cases.length, shape: outcomes.shape, classes, rows };
}
