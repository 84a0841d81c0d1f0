// Two samples and one bin: how far the bin's share of the second lies from what chance deals it.
import { chiSquareBeyond } from "./chi-square.rules";

/** Cases in both samples together, those of them in the bin, and those in the second sample; `observed` is how many are in both. */
export type Table = { cases: number; inBin: number; drawn: number; observed: number };

/** Beyond this variance a sum over the tail takes too long, and the deviance is as good. */
const exactUpTo = 10_000;
/** Beyond this many cases the logarithm of a factorial has no digits to spare. */
const exactDigitsUpTo = 1e12;

/**
 * The square of the normal deviate that is as unlikely, on both sides, as this table, given its margins. Where both samples come from one distribution
 * it is stochastically no greater than χ² with one degree of freedom, at any size: the tail is Fisher's exact one, doubled.
 * @see R. A. Fisher, Statistical Methods for Research Workers, 5th ed. (1934), §21.02
 */
export function squaredDeviate(table: Table): number {
  const { cases, inBin, drawn, observed } = table;
  const expected = (drawn * inBin) / cases;
  if (observed === expected || inBin === 0 || inBin === cases || drawn === 0 || drawn === cases) return 0;
  const variance = (expected * (1 - inBin / cases) * (cases - drawn)) / Math.max(1, cases - 1);
  if (variance > exactUpTo || cases > exactDigitsUpTo) return deviance(table, expected);
  const lnTwice = Math.LN2 + (observed > expected ? lnUpperTail(table) : lnUpperTail(mirrored(table)));
  return chiSquareBeyond(lnTwice, 1);
}

/** Few of the bin are many of the others. */
const mirrored = ({ cases, inBin, drawn, observed }: Table): Table => ({
  cases,
  inBin: cases - inBin,
  drawn,
  observed: drawn - observed,
});

/** ln P(X ≥ observed): the first term, times what the others are of it. */
function lnUpperTail({ cases, inBin, drawn, observed }: Table): number {
  let term = 1;
  let sum = 1;
  for (let at = observed; term > sum * 1e-15; at++) {
    term *= ((inBin - at) / (at + 1)) * ((drawn - at) / (cases - inBin - drawn + at + 1));
    if (!(term > 0)) break;
    sum += term;
  }
  const first = lnChoose(inBin, observed) + lnChoose(cases - inBin, drawn - observed) - lnChoose(cases, drawn);
  return Math.min(0, first + Math.log(sum));
}

const lnChoose = (n: number, k: number) => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

const lnFactorials = Array.from({ length: 20 }, (_, n) => {
  let sum = 0;
  for (let at = 2; at <= n; at++) sum += Math.log(at);
  return sum;
});
const halfLnTwoPi = 0.5 * Math.log(2 * Math.PI);

/** Stirling's series; from 20 up its error is below 1e-13. */
function lnFactorial(n: number): number {
  const exact = lnFactorials[n];
  if (exact !== undefined) return exact;
  const square = n * n;
  return (n + 0.5) * Math.log(n) - n + halfLnTwoPi + (1 - (1 / 30 - 1 / (105 * square)) / square) / (12 * n);
}

/** 2·Σ o·ln(o/e) over the four cells, half a case nearer to what is expected: its root is normal as far out as it matters. */
function deviance({ cases, inBin, drawn, observed }: Table, expected: number): number {
  const deviation = Math.max(0, Math.abs(observed - expected) - 0.5) * Math.sign(observed - expected);
  const [secondOutside, firstInside] = [drawn - expected, inBin - expected];
  const firstOutside = cases - inBin - drawn + expected;
  return (
    2 *
    (part(expected, deviation) +
      part(secondOutside, -deviation) +
      part(firstInside, -deviation) +
      part(firstOutside, deviation))
  );
}

/** o·ln(o/e) − (o − e), without cancellation where o = e + away lies close to e. */
function part(expected: number, deviation: number): number {
  const ratio = deviation / expected;
  if (Math.abs(ratio) < 1e-3)
    return expected * ratio * ratio * (1 / 2 - ratio * (1 / 6 - ratio * (1 / 12 - ratio / 20)));
  const observed = Math.max(0, expected + deviation);
  return (observed === 0 ? 0 : observed * Math.log(observed / expected)) - deviation;
}
