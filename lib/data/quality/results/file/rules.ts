// A file of results: what each line gives, or what is wrong with it.
import { decimal } from "@/lib/fields";
import { type FileOf, readLines } from "@/lib/format/file-lines";
import type { Given } from "../rules";
import { resultColumns, versionNumber } from "../schema";

export const readResults = (csv: string): FileOf<Given> =>
  readLines(csv, resultColumns, ({ rule, version: number, checked_at: checkedAt, value: written, note }) => {
    const value = decimal.safeParse(written);
    const version = versionNumber.safeParse(number);
    if (!value.success) return `“${written}” is not a number like 12.5.`;
    if (!version.success) return `“${number}” is not the number of a version.`;
    if (note.length > 500) return "The note has more than 500 characters.";
    return { rule, version: version.data, checkedAt, value: value.data, note };
  });
