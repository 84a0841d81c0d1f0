// Outcomes of a run: sent by a program or brought as a file case by case, or written down as what they come to.
import type { Executor } from "@/db/client";
import type { OutcomeSource } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { sha256Of } from "@/lib/kernel/digest";
import { invalid, unconfirmed } from "@/lib/kernel/errors";
import { runOutcomesRecorded } from "../events";
import { type ChosenHoldout, chooseHoldout, namedEvent } from "../holdouts/naming.steps";
import { getLiveRun, type HeldRun } from "../runs/queries";
import { type SettledCases, settleCases } from "./cases.rules";
import { type OutcomesPreview, readOutcomes } from "./file.rules";
import type { Made } from "./rules";
import { ImportOutcomes, RecordCounts, RecordErrorSums, SendOutcomes } from "./schema";
import { dataNamed, type EvaluationData, writeOutcomes } from "./taking.steps";

/**
 * What a program sends. The same again changes nothing; another set takes the place of the first. The hold-out is the one that the team
 * knows these cases as: a name that comes along is shown, and names none.
 */
export const sendOutcomes = command({
  capability: "run.log",
  input: SendOutcomes,
  async run({ tx, grant, input: { run: runId, holdout, outcomes }, now }) {
    const run = await getLiveRun(tx, grant, runId);
    const settled = settleCases(outcomes, grant.project.currency);
    if ("flaws" in settled) {
      const fields = settled.flaws.map(({ at, path, remark }) => [
        ["outcomes", at, path].filter(nonEmpty).join("."),
        remark,
      ]);
      throw invalid(
        Object.fromEntries(fields),
        "Nothing of it is kept: each case must be right, so that runs compare.",
      );
    }
    const value = { cases: settled.cases.length, shape: settled.made.shape };
    const data = dataOf(settled, holdout);
    return {
      ...(await keep(tx, grant, run, { data, claimed: holdout, ...madeOf(settled), source: "api", now })),
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
    const settled = file.remarks.length > 0 ? { flaws: [] } : settleCases(file.rows, grant.project.currency);
    const flaws = "flaws" in settled ? settled.flaws : [];
    const remarks = [...file.remarks, ...flaws.map(({ at, remark }) => ({ line: file.lines[at] ?? 1, remark }))];
    if ("flaws" in settled) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    if (!confirmed) throw unconfirmed(previewOf(settled));
    const value = { cases: settled.cases.length };
    const chosen = holdout ? await chooseHoldout(tx, grant, holdout, now) : undefined;
    const data = dataOf(settled, chosen?.name ?? "");
    return { ...(await keep(tx, grant, run, { data, chosen, ...madeOf(settled), source: "csv", now })), value };
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
    const made = { shape: "counts" as const, labels, counts: rows };
    return keep(tx, grant, run, { data: dataNamed(chosen.name), chosen, made, cases, now });
  },
});

export const recordErrorSums = command({
  capability: "run.log",
  input: RecordErrorSums,
  async run({ tx, grant, input: { runId, holdout, cases, ...sums }, now }) {
    const run = await getLiveRun(tx, grant, runId);
    const made = { shape: "sums" as const, ...sums, overSquares: null, underSquares: null };
    const chosen = await chooseHoldout(tx, grant, holdout, now);
    return keep(tx, grant, run, { data: dataNamed(chosen.name), chosen, made, cases, now });
  },
});

const nonEmpty = (step: string | number) => step !== "";

const madeOf = ({ cases, made }: SettledCases) => ({ made, cases: cases.length });

/** The set of cases, with what they turned out to be, is the data, whatever it is called. */
function dataOf({ cases, actuals, holdoutLabels: labels }: SettledCases, name: string): EvaluationData {
  const seen = actuals && [...actuals];
  const identity = `cases:${sha256Of({ cases, actuals: seen, labels })}`;
  return { name, identity, cases, actuals: seen ?? undefined, labels };
}

type Kept = {
  data: EvaluationData;
  /** What a program calls it. */
  claimed?: string;
  /** What a person says that it is. */
  chosen?: ChosenHoldout;
  made: Made;
  cases: number;
  source?: OutcomeSource;
  now: Date;
};

async function keep(tx: Executor, grant: Grant, run: HeldRun, { source = "form", chosen, claimed, ...kept }: Kept) {
  const name = chosen?.name ?? claimed ?? "";
  const of = { runId: run.id, projectId: grant.project.id, personId: grant.person.id, source };
  if (!(await writeOutcomes(tx, { ...of, ...kept, claimed: name, chosenId: chosen?.id }))) return { event: null };
  return {
    event: runOutcomesRecorded({
      after: { name: run.name, cases: kept.cases, shape: kept.made.shape, ...(name && { holdout: name }), source },
    }),
    subject: run.id,
    also: chosen?.isNew ? [namedEvent(chosen)] : [],
    notify: [{ kind: "told" as const, people: [run.loggedById] }],
  };
}

function previewOf({ cases, made, actuals }: SettledCases): OutcomesPreview {
  const labels = "labels" in made ? made.labels : [];
  const classes = labels.map((label, at) => ({
    label,
    cases: actuals ? actuals.reduce((count, actual) => count + (actual === at ? 1 : 0), 0) : 0,
  }));
  const isFigure = made.shape === "forecasts" || made.shape === "money";
  const named = (value: number | undefined) => (isFigure ? (value ?? null) : (labels[value ?? -1] ?? null));
  const rows = cases.slice(0, 10).map((name, at) => ({
    case: name,
    actual: actuals ? named(actuals[at]) : null,
    made: made.shape === "classes" ? (labels[made.values.at(at) ?? -1] ?? "") : (made.values.at(at) ?? 0),
  }));
  return { cases: cases.length, shape: made.shape, classes, rows };
}
