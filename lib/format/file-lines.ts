// Reads uploaded tables line by line: each line gives a row or a remark, and with any remark nothing is saved.
import { CsvFault, readCsv, readCsvTable } from "./read-csv";
import type { Notation } from "./read-number";

export const fileLimit = { bytes: 256 * 1024, lines: 5_000 };

export type Remark = { line: number; remark: string };
/** `lines[n]` is the line number of `rows[n]`. */
export type FileOf<T> = { rows: T[]; lines: number[]; remarks: Remark[] };

/**
 * The row of a line, or a sentence that says what is wrong with it.
 * @param notationOf how the cells of that column write numbers, by all lines of the file
 */
type ReadLine<Cells, Column, T> = (cells: Cells, line: number, notationOf: (column: Column) => Notation) => T | string;

/** A file that is no table gives one remark. Optional columns may be missing. */
export function readLines<const C extends string, T extends object>(
  csv: string,
  columns: readonly C[],
  read: ReadLine<Record<C, string>, C, T>,
  { optional, most = fileLimit.lines }: { optional?: readonly NoInfer<C>[]; most?: number } = {},
): FileOf<T> {
  return readRows(() => {
    const { lines, notationOf } = readCsv(csv, columns, { optional, maxLines: most });
    return { rows: lines, notationOf, read };
  });
}

/**
 * The same where the columns are not known beforehand; a column is named by its index.
 * @param readerFor gets the columns and returns how a line is read, or what is wrong with them
 */
export function readTableLines<T extends object>(
  csv: string,
  readerFor: (columns: readonly string[]) => ReadLine<readonly string[], number, T> | string,
  most = fileLimit.lines,
): FileOf<T> {
  return readRows(() => {
    const { line, columns, rows, notations } = readCsvTable(csv, most);
    const read = readerFor(columns);
    if (typeof read === "string") throw new CsvFault(line, read);
    return { rows, notationOf: (at: number) => notations[at] ?? "unsaid", read };
  });
}

type OpenTable<Cells, Column, T> = {
  rows: readonly { line: number; cells: Cells }[];
  notationOf: (column: Column) => Notation;
  read: ReadLine<Cells, Column, T>;
};

function readRows<Cells, Column, T extends object>(open: () => OpenTable<Cells, Column, T>): FileOf<T> {
  const file: FileOf<T> = { rows: [], lines: [], remarks: [] };
  try {
    const { rows, notationOf, read } = open();
    for (const { line, cells } of rows) {
      const result = read(cells, line, notationOf);
      if (typeof result === "string") file.remarks.push({ line, remark: result });
      else {
        file.rows.push(result);
        file.lines.push(line);
      }
    }
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
    file.remarks.push({ line: fault.line, remark: fault.remark });
  }
  return file;
}

/** The first remark of each line, in the order of the lines, by the field names that a form shows them under. */
export function remarksByLine(remarks: readonly Remark[]): Record<string, string> {
  const sorted = remarks.toSorted((one, other) => other.line - one.line);
  const entries = sorted.map(({ line, remark }) => [`line.${line}`, remark] as const).toReversed();
  return Object.fromEntries(entries.slice(0, 100));
}

/** @param nothing what does not happen: "nothing is saved" */
export function summaryOf(remarks: readonly Remark[], nothing = "nothing is saved"): string {
  const wrong = remarks.length === 1 ? "1 line is wrong" : `${remarks.length.toLocaleString("en")} lines are wrong`;
  const shown = remarks.length > 100 ? " The first 100 are shown." : "";
  return `${wrong}: ${nothing}. Correct the file and try again.${shown}`;
}
