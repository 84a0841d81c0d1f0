// A file of measurements: what each line gives, or what is wrong with it.
import { decimal } from "@/lib/fields";
import { type FileOf, readLines } from "@/lib/format/file-lines";
import type { Given } from "../rules";
import { fileColumns } from "../schema";

export const readMeasurements = (csv: string): FileOf<Given> =>
  readLines(csv, fileColumns, ({ metric, measured_at: measuredAt, value: written, note }) => {
    const value = decimal.safeParse(written);
    if (!value.success) return `“${written}” is not a number like 12.5.`;
    if (note.length > 500) return "The note has more than 500 characters.";
    return { metric, measuredAt, value: value.data, note };
  });
