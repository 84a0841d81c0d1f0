// The figures behind a chart, as a table: the text that people read and the bare value that a file gets.
import { type FigureFormat, formatFigure, plainFigure } from "@/lib/format/figure";

export type ChartCell = { text: string; value?: string | number };

export type ChartTable = {
  /** The first column names the row; the others hold figures. */
  columns: readonly string[];
  rows: readonly (readonly ChartCell[])[];
};

/** A figure, or a dash where there is none. */
export function figureCell(value: number | null | undefined, format: FigureFormat): ChartCell {
  if (value === null || value === undefined) return { text: "–", value: "" };
  return { text: formatFigure(value, format), value: plainFigure(value, format) };
}
