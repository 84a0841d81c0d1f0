// Reads a file of samples: each line is a case, or gives a remark.
import { answerLimit, factLimits } from "@/lib/data/limits";
import { type FileOf, readTableLines } from "@/lib/format/file-lines";
import { plainName } from "@/lib/format/read-csv";
import { type Notation, readNumber } from "@/lib/format/read-number";
import { fileLimit } from "./schema";

export type Fact = { name: string; value: string };
export type SampleInput = { answer: string; confidence: number | null; facts: Fact[] };

/** `answer` is needed and `confidence` may be there; every other column is a fact, under the name that the file gives it. */
export const readSamples = (csv: string): FileOf<SampleInput> =>
  readTableLines(
    csv,
    (columns) =>
      faultOfColumns(columns) ??
      ((cells, _line, notationOf) => sampleOf(columns, cells, notationOf(confidenceAt(columns)))),
    fileLimit.lines,
  );

const confidenceAt = (columns: readonly string[]) => columns.findIndex((name) => plainName(name) === "confidence");

function faultOfColumns(columns: readonly string[]): string | null {
  const facts = columns.filter(isFact);
  const longName = facts.find((name) => name.length > factLimits.name);
  if (!columns.some((name) => plainName(name) === "answer")) return "a column “answer” is needed.";
  if (facts.length === 0) return "at least one column beside “answer” must say what the case is.";
  if (facts.length > factLimits.count) return `at most ${factLimits.count} columns of facts, please.`;
  return longName ? `a column's name has at most ${factLimits.name} characters: “${longName.slice(0, 30)}…”.` : null;
}

const isFact = (column: string) => !["answer", "confidence"].includes(plainName(column));

/** The sample, or what is wrong with it. */
function sampleOf(columns: readonly string[], cells: readonly string[], notation: Notation): SampleInput | string {
  const cell = (name: string) => cells[columns.findIndex((column) => plainName(column) === name)] ?? "";
  const [answer, confidenceText] = [cell("answer"), cell("confidence")];
  if (!answer) return "The answer is missing.";
  if (answer.length > answerLimit.max) return `The answer has more than ${answerLimit.max} characters.`;
  const confidence = confidenceText === "" ? null : readNumber(confidenceText, notation);
  if (typeof confidence === "string") return confidence;
  if (confidence !== null && !(confidence >= 0 && confidence <= 1))
    return `“${confidenceText}” is not a number from 0 to 1.`;
  const facts = columns.flatMap((name, at) => {
    const value = cells[at] ?? "";
    return isFact(name) && value ? [{ name, value }] : [];
  });
  if (facts.length === 0) return "Nothing is said of the case.";
  const longFact = facts.find(({ value }) => value.length > factLimits.value);
  if (longFact) return `“${longFact.name}” has more than ${factLimits.value.toLocaleString("en")} characters.`;
  return { answer, confidence, facts };
}

/** Shown before anything is saved. */
export type SamplesPreview = {
  count: number;
  facts: string[];
  withConfidence: number;
  rows: (SampleInput & { number: number })[];
};

export function previewOf(samples: readonly SampleInput[], size = 5): SamplesPreview {
  return {
    count: samples.length,
    facts: [...new Set(samples.flatMap(({ facts }) => facts.map(({ name }) => name)))],
    withConfidence: samples.filter(({ confidence }) => confidence !== null).length,
    rows: samples.slice(0, size).map((sample, at) => ({ ...sample, number: at + 1 })),
  };
}
