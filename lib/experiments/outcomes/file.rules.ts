// A file of outcomes, one case a line: what each says, in the words of programs.
import { outcomeLimits } from "@/lib/experiments/limits";
import { type FileOf, readTableLines } from "@/lib/format/file-lines";
import { plainName } from "@/lib/format/read-csv";
import { type Notation, readNumber, scanFigure } from "@/lib/format/read-number";
import { outcomeColumns } from "./schema";

/** As a program would send it; `resolveCases` judges it. */
export type Line = Record<string, string | number>;

export const readOutcomes = (csv: string): FileOf<Line> =>
  readTableLines(
    csv,
    (columns) => {
      const names = columns.map(plainName);
      const unknown = names.find((name) => !outcomeColumns.some((column) => column === name));
      if (unknown !== undefined)
        return `the column “${unknown}” is not known here. They are ${outcomeColumns.join(", ")}.`;
      if (!names.includes("case")) return "a column “case” is needed.";
      return (cells, _line, notationOf) => lineOf(names, cells, notationOf);
    },
    outcomeLimits.lines,
  );

function lineOf(
  names: readonly string[],
  cells: readonly string[],
  notationOf: (at: number) => Notation,
): Line | string {
  const line: Line = {};
  for (const [at, name] of names.entries()) {
    const cell = cells[at]?.trim() ?? "";
    if (cell === "") continue;
    const isFigure = name === "score" || name === "forecast" || (name === "actual" && names.includes("forecast"));
    if (isFigure || (name === "money" && scanFigure(cell))) {
      const number = readNumber(cell, notationOf(at));
      if (typeof number === "string") return `${name}: ${number}`;
      line[name] = number;
    } else line[name] = cell;
  }
  return line;
}

/** What would be saved, as far as a page can show it. */
export type OutcomesPreview = {
  cases: number;
  shape: string;
  classes: { label: string; cases: number }[];
  /** The first of them, each figure as it was understood: money in minor units. */
  rows: { case: string; actual: string | number | null; prediction: string | number }[];
};
