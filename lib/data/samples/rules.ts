// Sums up opinions: of one sample, and of all samples of a batch.
import { type SampleVerdict, sampleVerdicts } from "@/db/enums";
import { type Share, wilson } from "../proportion.rules";
import { type Agreement, agreementOf } from "./agreement.rules";

/** How many experts say so. */
export type Counts = Record<SampleVerdict, number>;
/** How many samples have these counts: all that a batch's figures need, however many opinions stand behind them. */
export type Tally = readonly (Counts & { samples: number })[];

/** `split`: as many say correct as wrong. `waiting`: nobody has looked. */
export const outcomes = ["wrong", "correct", "split", "unsure", "waiting"] as const;
export type Outcome = (typeof outcomes)[number];

/** The more frequent of correct and wrong; whoever is unsure decides nothing. */
export function outcomeOf({ correct, wrong, unsure }: Counts): Outcome {
  if (wrong > correct) return "wrong";
  if (correct > wrong) return "correct";
  if (correct > 0) return "split";
  return unsure > 0 ? "unsure" : "waiting";
}

/** One says correct, another wrong. */
export const isDisputed = ({ correct, wrong }: Counts): boolean => correct > 0 && wrong > 0;

export type BatchSummary = {
  samples: number;
  /** Those that have all the opinions that were asked for. */
  judged: number;
  opinions: number;
  outcomes: Record<Outcome, number>;
  disputed: number;
  /** Of those that were decided: correct or wrong. Null where none was. */
  wrong: Share | null;
  agreement: Agreement;
};

/** @param wanted opinions a sample */
export function summaryOf(tally: Tally, wanted: number): BatchSummary {
  const sum = (figureOf: (row: Tally[number]) => number) =>
    tally.reduce((total, row) => total + figureOf(row) * row.samples, 0);
  const count = (matches: (row: Counts) => boolean) => sum((row) => (matches(row) ? 1 : 0));
  const outcomeCounts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, count((row) => outcomeOf(row) === outcome)]),
  ) as Record<Outcome, number>;
  const decided = outcomeCounts.wrong + outcomeCounts.correct;
  return {
    samples: sum(() => 1),
    judged: count((row) => opinionsIn(row) >= wanted),
    opinions: sum(opinionsIn),
    outcomes: outcomeCounts,
    disputed: count(isDisputed),
    wrong: decided === 0 ? null : wilson(outcomeCounts.wrong, decided),
    agreement: agreementOf(
      tally.map((row) => ({ counts: sampleVerdicts.map((verdict) => row[verdict]), units: row.samples })),
    ),
  };
}

const opinionsIn = ({ correct, wrong, unsure }: Counts): number => correct + wrong + unsure;

/** The samples that an expert skipped, as in the address: "4.17". Anything else counts as none. */
export const readSkipped = (text: unknown): number[] =>
  typeof text === "string" && /^\d{1,4}(\.\d{1,4}){0,199}$/.test(text) ? text.split(".").map(Number) : [];

export const writeSkipped = (numbers: readonly number[]): string => numbers.slice(-200).join(".");

/** What an expert wrote last, each once, to be given again by one tap. */
export const recentReasons = (opinions: readonly { reason: string }[], most = 4): string[] =>
  [...new Set(opinions.map(({ reason }) => reason).filter(Boolean))].slice(0, most);
