// The figures behind a chart, as a table: the text that people read and the bare value that a file gets.
import { formatChance } from "@/lib/format/chances";
import { type FigureFormat, formatFigure, plainFigure } from "@/lib/format/figure";

export type ChartCell = { text: string; value?: string | number };

export type ChartTable = {
  /** The first column names the row; the others hold figures. */
  columns: readonly string[];
  rows: readonly (readonly ChartCell[])[];
};

/** A probability: in the text never certain, in a file as it is. */
export const chanceCell = (probability: number | null, locale: string): ChartCell =>
  probability === null ? { text: "–", value: "" } : { text: formatChance(probability, { locale }), value: probability };

/** A figure, or a dash where there is none: what has no end is no more drawn than what is not known. */
export function figureCell(value: number | null | undefined, format: FigureFormat): ChartCell {
  if (value === null || value === undefined || !Number.isFinite(value)) return { text: "–", value: "" };
  return { text: formatFigure(value, format), value: plainFigure(value, format) };
}
