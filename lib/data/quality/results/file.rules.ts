// Reads a file of results line by line.
import { type FileOf, readLines } from "@/lib/format/file-lines";
import { readMeasured } from "@/lib/format/in-unit";
import type { ResultInput } from "./rules";
import { resultColumns, versionNumber } from "./schema";

export const readResults = (csv: string): FileOf<ResultInput> =>
  readLines(
    csv,
    resultColumns,
    ({ rule, version: number, checked_at: checkedAt, value: valueText, note }, _line, notationOf) => {
      const value = readMeasured(valueText, notationOf("value"));
      const version = versionNumber.safeParse(number);
      if (typeof value === "string") return value;
      if (!version.success) return `“${number}” is not the number of a version.`;
      if (note.length > 500) return "The note has more than 500 characters.";
      return { rule, version: version.data, checkedAt, value, note };
    },
    { optional: ["version", "note"] },
  );
