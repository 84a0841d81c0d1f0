// What charts are given to draw, one shape each.
import type { EvidenceGrade } from "@/db/enums";

export type Bubble = {
  /** The short name that stands beside it. */
  label: string;
  /** The full name, where the short one is a key. */
  name?: string;
  href: string;
  /** That it pays back, from 0 to 1. */
  probability: number;
  /** What it is expected to bring; below zero it loses. */
  value: number;
  /** What is still to be spent; the area of the bubble. */
  remaining: number;
};

export type BurnPoint = {
  /** The day ("2026-11-30") up to which the sums count. */
  at: string;
  /** Running total; null after today. */
  spent: number | null;
  /** Running total by plan; null where nothing was planned. */
  planned: number | null;
};

export type CurveRow = { at: number; values: (number | null)[] };

export type GradedPeriod = {
  /** A month ("2026-11"), or any other name of a period. */
  period: string;
  /** A grade without an amount is a gap, as in months to come. */
  byGrade: Partial<Record<EvidenceGrade, number>>;
  /** What was hoped for of the same period. */
  expected?: { p10: number; p50: number; p90: number };
};

export type SmallSeries = {
  label: string;
  href?: string;
  /** Of the same periods in every series; null is a gap. */
  values: readonly (number | null)[];
  target?: number;
};

export type TrendPoint = {
  /** A day ("2026-11-23") or a moment in ISO 8601; points come in this order. */
  at: string;
  /** Null is a gap: the line breaks. */
  value: number | null;
  p10?: number;
  p25?: number;
  p75?: number;
  p90?: number;
  /** A bound of this point's own, where each has another. */
  limit?: number;
};
