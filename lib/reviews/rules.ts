// Votes and decisions: missing roles, the tally, dates of the next review, and how figures developed after a decision.
import type { EvidenceGrade, ReviewOutcome, Role } from "@/db/enums";
import { votingRoles } from "@/lib/access/roles.policy";
import { type Day, daysBetween } from "@/lib/kernel/days";
import { type ByGrade, provedAtLeast } from "@/lib/value/realised.rules";
import type { Standing } from "./facts.rules";

/** The roles that have a vote and have not cast it yet. */
export const missingRoles = (votes: readonly { role: Role }[]): Role[] =>
  votingRoles.filter((role) => !votes.some((vote) => vote.role === role));

/** How many votes each outcome has, those with most first; of equal ones, the more careful (stop before pivot before continue). */
export function tally(votes: readonly { vote: ReviewOutcome }[]): { outcome: ReviewOutcome; votes: number }[] {
  return (["stop", "pivot", "continue"] as const)
    .map((outcome) => ({ outcome, votes: votes.filter(({ vote }) => vote === outcome).length }))
    .filter(({ votes: count }) => count > 0)
    .toSorted((a, b) => b.votes - a.votes);
}

/** Is nothing of the realised value proved at the grade that the review demands, or better? Without a demand, never. */
export const fallsShort = (minGrade: EvidenceGrade | null, byGrade: ByGrade): boolean =>
  minGrade !== null && provedAtLeast(byGrade, minGrade) <= 0;

export const longestWaitDays = 730;

/** Why a next date can't be; null where it can. */
export function nextDateFault(nextOn: Day, today: Day): string | null {
  const days = daysBetween(today, nextOn);
  if (days < 1) return "A day in the future, please.";
  return days > longestWaitDays ? "Within two years, please." : null;
}

export const remindAgainHours = 24;

/** Voters are reminded once a day at most. */
export const mayRemind = (remindedAt: Date | null, now: Date): boolean =>
  remindedAt === null || now.getTime() - remindedAt.getTime() >= remindAgainHours * 3_600_000;

/** How the figures stood when it was decided, and how they stood at the next review or stand now. Money in minor units. */
export type FigureChanges = {
  paysBack: Change;
  expected: Change;
  realised: Change;
  spent: Change;
};
type Change = { before: number | null; later: number | null };

export function compareStandings(before: Standing, later: Standing): FigureChanges {
  const change = (read: (standing: Standing) => number | null): Change => ({
    before: read(before),
    later: read(later),
  });
  return {
    paysBack: change(({ expected }) => expected?.paysBack ?? null),
    expected: change(({ expected }) => expected?.mean ?? null),
    realised: change(({ realised }) => realised.total),
    spent: change(({ budget }) => budget.spent),
  };
}
