// Reads a file of measurements line by line.
import { type FileOf, readLines } from "@/lib/format/file-lines";
import { readMeasured } from "@/lib/format/in-unit";
import type { MeasurementInput } from "./rules";
import { aboutColumn, fileColumns } from "./schema";

/** The column that says what was measured is optional. */
export const readMeasurements = (csv: string): FileOf<MeasurementInput> =>
  readLines(
    csv,
    [...fileColumns, aboutColumn],
    ({ metric, measured_at: measuredAt, value: valueText, note, about }, _line, notationOf) => {
      const value = readMeasured(valueText, notationOf("value"));
      if (typeof value === "string") return value;
      if (note.length > 500) return "The note has more than 500 characters.";
      return { metric, measuredAt, value, note, about };
    },
    { optional: ["note", aboutColumn] },
  );
