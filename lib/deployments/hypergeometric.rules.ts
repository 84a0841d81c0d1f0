// Two samples and one bin: how far the bin's share of the second lies from what chance deals it.
import { chiSquareBeyond } from "./chi-square.rules";

/** Cases in both samples together, those of them in the bin, and those in the second sample; `found` is how many are in both. */
export type Table = { cases: number; inBin: number; drawn: number; found: number };

/** Beyond this variance a sum over the tail takes too long, and the deviance is as good. */
const exactUpTo = 10_000;
/** Beyond this many cases the logarithm of a factorial has no digits to spare. */
const countedUpTo = 1e12;

/**
 * The square of the normal deviate that is as unlikely, on both sides, as this table, given its margins. Where both samples come from one distribution
 * it is stochastically no greater than χ² with one degree of freedom, at any size: the tail is Fisher's exact one, doubled.
 * @see R. A. Fisher, Statistical Methods for Research Workers, 5th ed. (1934), §21.02
 */
export function squaredDeviate(table: Table): number {
  const { cases, inBin, drawn, found } = table;
  const expected = (drawn * inBin) / cases;
  if (found === expected || inBin === 0 || inBin === cases || drawn === 0 || drawn === cases) return 0;
  const variance = (expected * (1 - inBin / cases) * (cases - drawn)) / Math.max(1, cases - 1);
  if (variance > exactUpTo || cases > countedUpTo) return deviance(table, expected);
  const lnTwice = Math.LN2 + (found > expected ? lnUpperTail(table) : lnUpperTail(mirrored(table)));
  return chiSquareBeyond(lnTwice, 1);
}

/** Few of the bin are many of the others. */
const mirrored = ({ cases, inBin, drawn, found }: Table): Table => ({
  cases,
  inBin: cases - inBin,
  drawn,
  found: drawn - found,
});

/** ln P(X ≥ found): the first term, times what the others are of it. */
function lnUpperTail({ cases, inBin, drawn, found }: Table): number {
  let term = 1;
  let sum = 1;
  for (let at = found; term > sum * 1e-15; at++) {
    term *= ((inBin - at) / (at + 1)) * ((drawn - at) / (cases - inBin - drawn + at + 1));
    if (!(term > 0)) break;
    sum += term;
  }
  const first = lnChoose(inBin, found) + lnChoose(cases - inBin, drawn - found) - lnChoose(cases, drawn);
  return Math.min(0, first + Math.log(sum));
}

const lnChoose = (n: number, k: number) => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

const small = Array.from({ length: 20 }, (_, n) => {
  let sum = 0;
  for (let at = 2; at <= n; at++) sum += Math.log(at);
  return sum;
});
const halfLnTwoPi = 0.5 * Math.log(2 * Math.PI);

/** Stirling's series; from 20 up its error is below 1e-13. */
function lnFactorial(n: number): number {
  const known = small[n];
  if (known !== undefined) return known;
  const square = n * n;
  return (n + 0.5) * Math.log(n) - n + halfLnTwoPi + (1 - (1 / 30 - 1 / (105 * square)) / square) / (12 * n);
}

/** 2·Σ o·ln(o/e) over the four cells, half a case nearer to what is expected: its root is normal as far out as it matters. */
function deviance({ cases, inBin, drawn, found }: Table, expected: number): number {
  const away = Math.max(0, Math.abs(found - expected) - 0.5) * Math.sign(found - expected);
  const [others, rest] = [drawn - expected, inBin - expected];
  const nor = cases - inBin - drawn + expected;
  return 2 * (part(expected, away) + part(others, -away) + part(rest, -away) + part(nor, away));
}

/** o·ln(o/e) − (o − e), without cancellation where o = e + away lies close to e. */
function part(expected: number, away: number): number {
  const by = away / expected;
  if (Math.abs(by) < 1e-3) return expected * by * by * (1 / 2 - by * (1 / 6 - by * (1 / 12 - by / 20)));
  const found = Math.max(0, expected + away);
  return (found === 0 ? 0 : found * Math.log(found / expected)) - away;
}
