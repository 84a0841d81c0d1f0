// A file of measurements: what each line gives, or what is wrong with it.
import { decimal } from "@/lib/fields";
import { type FileOf, readLines } from "@/lib/format/file-lines";
import type { Given } from "../rules";
import { aboutColumn, fileColumns } from "../schema";

/** A file that names what was measured has one column more. */
export const readMeasurements = (csv: string): FileOf<Given> => {
  const [header = ""] = csv.split(/[\r\n]/, 1);
  const names = header.split(/[,;]/).map((name) => name.replaceAll('"', "").trim().toLowerCase());
  return names.includes(aboutColumn)
    ? readLines(csv, [...fileColumns, aboutColumn], (cells) => readLine(cells, cells.about))
    : readLines(csv, fileColumns, (cells) => readLine(cells, ""));
};

type Cells = Record<(typeof fileColumns)[number], string>;

function readLine({ metric, measured_at: measuredAt, value: written, note }: Cells, about: string): Given | string {
  const value = decimal.safeParse(written);
  if (!value.success) return `“${written}” is not a number like 12.5.`;
  if (note.length > 500) return "The note has more than 500 characters.";
  return { metric, measuredAt, value: value.data, note, about };
}
