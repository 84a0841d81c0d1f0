// A file of lines, read in the one way: a line gives something or a remark, and where there is one remark nothing is saved.
import { CsvFault, readCsv, readCsvTable } from "./read-csv";
import type { Notation } from "./read-number";

export const fileLimit = { bytes: 256 * 1024, lines: 5_000 };

export type Remark = { line: number; remark: string };
/** `lines[n]` is the line that `given[n]` stands on. */
export type FileOf<T> = { given: T[]; lines: number[]; remarks: Remark[] };

/**
 * What a line gives, or the sentence that says what is wrong with it.
 * @param notationOf how the cells of that column write numbers, by all lines of the file
 */
type ReadLine<Cells, Column, T> = (cells: Cells, line: number, notationOf: (column: Column) => Notation) => T | string;

/** A file that is no table is one remark. A column that is optional may be missing. */
export function readLines<const C extends string, T extends object>(
  csv: string,
  columns: readonly C[],
  read: ReadLine<Record<C, string>, C, T>,
  { optional, most = fileLimit.lines }: { optional?: readonly NoInfer<C>[]; most?: number } = {},
): FileOf<T> {
  return gather(() => {
    const { lines, notationOf } = readCsv(csv, columns, { optional, maxLines: most });
    return { rows: lines, notationOf, read };
  });
}

/**
 * The same where nobody knows the columns beforehand; a column is called by its place.
 * @param readerFor sees them first, and says how a line is read, or what is wrong with them
 */
export function readTableLines<T extends object>(
  csv: string,
  readerFor: (columns: readonly string[]) => ReadLine<readonly string[], number, T> | string,
  most = fileLimit.lines,
): FileOf<T> {
  return gather(() => {
    const { line, columns, rows, notations } = readCsvTable(csv, most);
    const read = readerFor(columns);
    if (typeof read === "string") throw new CsvFault(line, read);
    return { rows, notationOf: (at: number) => notations[at] ?? "unsaid", read };
  });
}

type Opened<Cells, Column, T> = {
  rows: readonly { line: number; cells: Cells }[];
  notationOf: (column: Column) => Notation;
  read: ReadLine<Cells, Column, T>;
};

function gather<Cells, Column, T extends object>(open: () => Opened<Cells, Column, T>): FileOf<T> {
  const file: FileOf<T> = { given: [], lines: [], remarks: [] };
  try {
    const { rows, notationOf, read } = open();
    for (const { line, cells } of rows) {
      const given = read(cells, line, notationOf);
      if (typeof given === "string") file.remarks.push({ line, remark: given });
      else {
        file.given.push(given);
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
