// A chart as an example: the part with its data, and what its table of figures then holds, written out by hand.
import type { ReactElement } from "react";

/** A figure as a file has it: money in its own unit, a share from 0 to 1. Null is a gap; with two texts the second is the file's. */
export type Cell = number | string | null | readonly [shown: string, filed: string];

export type ChartExample = {
  part: ReactElement;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
};

/** A drawing without a table: each picture says its figures by its name. */
export type PictureExample = { part: ReactElement; says: readonly string[] };

export const euros = { kind: "money", currency: "EUR", locale: "en-GB" } as const;
export const counts = { kind: "number", locale: "en-GB" } as const;
export const shares = { kind: "percent", locale: "en-GB", maximumFractionDigits: 1 } as const;
/** What every chart is given besides. */
export const frame = { title: "What is drawn", sentence: "It is said here." };
