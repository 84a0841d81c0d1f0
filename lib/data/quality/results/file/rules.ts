// A file of results: its lines as what they give, and a remark for each that cannot be read.
import { decimal } from "@/lib/fields";
import { CsvFault, readCsv } from "@/lib/format/read-csv";
import { fileLimit } from "@/lib/requirements/measurements/schema";
import type { Given } from "../rules";
import { resultColumns, versionNumber } from "../schema";

type Remark = { line: number; remark: string };
/** `lines[n]` is the line that `given[n]` stands on. */
export type FileOfResults = { lines: number[]; given: Given[]; remarks: Remark[] };

export function readResults(csv: string): FileOfResults {
  const read: FileOfResults = { lines: [], given: [], remarks: [] };
  try {
    for (const { line, cells } of readCsv(csv, resultColumns, fileLimit.lines)) {
      const value = decimal.safeParse(cells.value);
      const version = versionNumber.safeParse(cells.version);
      if (!value.success) read.remarks.push({ line, remark: `“${cells.value}” is not a number like 12.5.` });
      else if (!version.success)
        read.remarks.push({ line, remark: `“${cells.version}” is not the number of a version.` });
      else if (cells.note.length > 500) read.remarks.push({ line, remark: "The note has more than 500 characters." });
      else {
        read.lines.push(line);
        read.given.push({
          rule: cells.rule,
          version: version.data,
          checkedAt: cells.checked_at,
          value: value.data,
          note: cells.note,
        });
      }
    }
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
    read.remarks.push({ line: fault.line, remark: fault.remark });
  }
  return read;
}
