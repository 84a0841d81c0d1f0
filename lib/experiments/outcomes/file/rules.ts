// A file of outcomes, one case a line: what each says, in the words of programs.
import { decimal } from "@/lib/fields";
import { type FileOf, readTableLines } from "@/lib/format/file-lines";
import { plainName } from "@/lib/format/read-csv";
import { outcomeColumns, outcomeLimits } from "../schema";

/** As a program would send it; `settleCases` judges it. */
export type Line = Record<string, string | number>;

export const readOutcomes = (csv: string): FileOf<Line> =>
  readTableLines(
    csv,
    (columns) => {
      const names = columns.map(plainName);
      const unknown = names.find((name) => !outcomeColumns.some((known) => known === name));
      if (unknown !== undefined)
        return `the column “${unknown}” is not known here. They are ${outcomeColumns.join(", ")}.`;
      if (!names.includes("case")) return "a column “case” is needed.";
      return (cells) => lineOf(names, cells);
    },
    outcomeLimits.lines,
  );

function lineOf(names: readonly string[], cells: readonly string[]): Line | string {
  const line: Line = {};
  for (const [at, name] of names.entries()) {
    const cell = cells[at]?.trim() ?? "";
    if (cell === "") continue;
    if (name === "score" || name === "forecast") {
      const number = decimal.safeParse(cell);
      if (!number.success) return `“${cell}” is not a number like 0.82 (${name}).`;
      line[name] = number.data;
    } else line[name] = cell;
  }
  return line;
}

/** What would be saved, as far as a page can show it. */
export type OutcomesPreview = { cases: number; shape: string; classes: { label: string; cases: number }[] };
