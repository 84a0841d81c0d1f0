// What a run made of its hold-out, in the shapes that are stored, and how two of them are told to be about the same cases.
import { lookUp } from "@/lib/format/look-up";

/** What errors of a forecast add up to, in the unit of the figure; the squares where they were logged. */
export type ErrorTotals = { over: number; under: number; overSquares: number | null; underSquares: number | null };

/** In sum, or case by case in the order of the hold-out's cases. Values and actuals of classes are places in `labels`. */
export type OutcomeData =
  | { shape: "counts"; labels: string[]; counts: number[][] }
  | ({ shape: "sums" } & ErrorTotals)
  | { shape: "scores"; labels: string[]; values: Float64Array; actuals: Float64Array }
  | { shape: "classes"; labels: string[]; values: Float64Array; actuals: Float64Array }
  | { shape: "forecasts"; values: Float64Array; actuals: Float64Array }
  | { shape: "money"; values: Float64Array };

/** Of two classes that nobody named: not, and so. */
export const yesNo: readonly string[] = ["0", "1"];

const words: Record<string, string> = {
  "0": "0",
  "1": "1",
  "0.0": "0",
  "1.0": "1",
  false: "0",
  true: "1",
  no: "0",
  yes: "1",
};

/** "0" or "1" for what means no or yes in a file or a program; null for all else. */
export const asYesNo = (text: string): string | null => lookUp(words, text.trim().toLowerCase()) ?? null;
