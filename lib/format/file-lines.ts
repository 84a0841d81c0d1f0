// A file of lines, read in the one way: a line gives something or a remark, and where there is one remark nothing is saved.
import { CsvFault, readCsv, readCsvTable } from "./read-csv";

export const fileLimit = { bytes: 256 * 1024, lines: 5_000 };

export type Remark = { line: number; remark: string };
/** `lines[n]` is the line that `given[n]` stands on. */
export type FileOf<T> = { given: T[]; lines: number[]; remarks: Remark[] };

/** What a line gives, or the sentence that says what is wrong with it. */
type ReadLine<Cells, T> = (cells: Cells, line: number) => T | string;

/** A file that is no table is one remark. */
export function readLines<const C extends string, T extends object>(
  csv: string,
  columns: readonly C[],
  read: ReadLine<Record<C, string>, T>,
  most = fileLimit.lines,
): FileOf<T> {
  return gather(() => ({ rows: readCsv(csv, columns, most), read }));
}

/**
 * The same where nobody knows the columns beforehand.
 * @param readerFor sees them first, and says how a line is read, or what is wrong with them
 */
export function readTableLines<T extends object>(
  csv: string,
  readerFor: (columns: readonly string[]) => ReadLine<readonly string[], T> | string,
  most = fileLimit.lines,
): FileOf<T> {
  return gather(() => {
    const { columns, rows } = readCsvTable(csv, most);
    const read = readerFor(columns);
    if (typeof read === "string") throw new CsvFault(1, read);
    return { rows, read };
  });
}

type Opened<Cells, T> = { rows: readonly { line: number; cells: Cells }[]; read: ReadLine<Cells, T> };

function gather<Cells, T extends object>(open: () => Opened<Cells, T>): FileOf<T> {
  const file: FileOf<T> = { given: [], lines: [], remarks: [] };
  try {
    const { rows, read } = open();
    for (const { line, cells } of rows) {
      const given = read(cells, line);
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
