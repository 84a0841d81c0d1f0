// A file of measurements: its lines as what they give, and a remark for each that cannot be read.
import { decimal } from "@/lib/fields";
import { CsvFault, readCsv } from "@/lib/format/read-csv";
import type { Given } from "../rules";
import { fileColumns, fileLimit } from "../schema";

export type Remark = { line: number; remark: string };
/** `lines[n]` is the line that `given[n]` stands on. */
export type FileOfMeasurements = { lines: number[]; given: Given[]; remarks: Remark[] };

export function readMeasurements(csv: string): FileOfMeasurements {
  const read: FileOfMeasurements = { lines: [], given: [], remarks: [] };
  try {
    for (const { line, cells } of readCsv(csv, fileColumns, fileLimit.lines)) {
      const value = decimal.safeParse(cells.value);
      if (!value.success) read.remarks.push({ line, remark: `“${cells.value}” is not a number like 12.5.` });
      else if (cells.note.length > 500) read.remarks.push({ line, remark: "The note has more than 500 characters." });
      else {
        read.lines.push(line);
        read.given.push({ metric: cells.metric, measuredAt: cells.measured_at, value: value.data, note: cells.note });
      }
    }
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
    read.remarks.push({ line: fault.line, remark: fault.remark });
  }
  return read;
}

/** The first remark of each line, in the order of the lines, by the field names that a form shows them under. */
export function remarksByLine(remarks: readonly Remark[]): Record<string, string> {
  const sorted = remarks.toSorted((one, other) => other.line - one.line);
  const entries = sorted.map(({ line, remark }) => [`line.${line}`, remark] as const).toReversed();
  return Object.fromEntries(entries.slice(0, 100));
}

export function summaryOf(remarks: readonly Remark[]): string {
  const wrong = remarks.length === 1 ? "1 line is wrong" : `${remarks.length.toLocaleString("en")} lines are wrong`;
  const shown = remarks.length > 100 ? " The first 100 are shown." : "";
  return `${wrong}: nothing is saved. Correct the file and try again.${shown}`;
}
