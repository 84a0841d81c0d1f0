// Inputs that move together: one dial for each pair that matters, as a Gaussian copula. Without any, all are independent.
import { type InputPair, inputPairs, type Strength, type ValueInput } from "@/db/enums";
import { normalCdf, normalQuantile } from "./normal.rules";

/** What is not named is "none". */
export type Together = Partial<Record<InputPair, Strength>>;

/** ρ of the normal variables behind the inputs. */
const correlation = { none: 0, some: 0.4, strongly: 0.8 } as const satisfies Record<Strength, number>;

const rho = (together: Together, pair: InputPair): number => correlation[together[pair] ?? "none"];

export const movesTogether = (together: Together): InputPair[] => inputPairs.filter((pair) => rho(together, pair) > 0);

/** Only what is not "none", in the order of `inputPairs`: stored and compared in this form. */
export const dependentPairs = (together: Together): Together =>
  Object.fromEntries(movesTogether(together).map((pair) => [pair, together[pair]]));

/** How much of the third is left once two of cases, gain and adoption are known; below 0 they contradict each other. */
function residualOfAdoption(together: Together): number {
  const [a, b, c] = [
    rho(together, "casesAndGain"),
    rho(together, "casesAndAdoption"),
    rho(together, "gainAndAdoption"),
  ];
  return 1 - b * b - (c - a * b) ** 2 / (1 - a * a);
}

/**
 * The pair that contradicts the two others, or null. Cases, gain and adoption are the only three that have a dial for every pair; all
 * other pairs follow from the chain that joins them (the completion of most entropy: the product of the correlations along it), so the
 * matrix of all six is positive definite if and only if that of these three is. It is refused, not bent to the nearest one: nobody
 * should read figures from dials that they did not set.
 * @see R. Grone and others, Positive definite completions of partial Hermitian matrices, Linear Algebra Appl. 58 (1984) 109–124
 */
export function contradiction(together: Together): InputPair | null {
  if (residualOfAdoption(together) > 1e-9) return null;
  const trio: InputPair[] = ["casesAndGain", "casesAndAdoption", "gainAndAdoption"];
  return trio.toSorted((one, other) => rho(together, one) - rho(together, other))[0] ?? null;
}

/**
 * Turns independent shares (each uniform between 0 and 1, one array an input) into shares that move together. An input that no dial
 * ties keeps its own share, so that figures without dials are the same as ever. Expects no contradiction.
 */
export function tied(shares: Record<ValueInput, Float64Array>, together: Together): Record<ValueInput, Float64Array> {
  if (movesTogether(together).length === 0) return shares;
  const [a, b, c] = [
    rho(together, "casesAndGain"),
    rho(together, "casesAndAdoption"),
    rho(together, "gainAndAdoption"),
  ];
  const [r, i, h] = [
    rho(together, "casesAndRunningCost"),
    rho(together, "runningCostAndInvestment"),
    rho(together, "adoptionAndHorizon"),
  ];
  const root = (residual: number) => Math.sqrt(Math.max(0, residual));
  const normalScores = (input: ValueInput) => shares[input].map((share) => normalQuantile(Math.max(share, 2 ** -54)));
  const cases = normalScores("casesPerPeriod");
  const second = normalScores("gainPerCase");
  const third = normalScores("adoption");
  const at = (values: Float64Array, n: number) => values[n] ?? 0;
  const gain = second.map((e, n) => a * at(cases, n) + root(1 - a * a) * e);
  const cross = (c - a * b) / root(1 - a * a);
  const adoption = third.map(
    (e, n) => b * at(cases, n) + cross * at(second, n) + root(residualOfAdoption(together)) * e,
  );
  const running = normalScores("runningCost").map((e, n) => r * at(cases, n) + root(1 - r * r) * e);
  const investment = normalScores("investment").map((e, n) => i * at(running, n) + root(1 - i * i) * e);
  const horizon = normalScores("horizon").map((e, n) => h * at(adoption, n) + root(1 - h * h) * e);
  const asShares = (input: ValueInput, values: Float64Array, isTied: boolean) =>
    isTied ? values.map(normalCdf) : shares[input];
  return {
    casesPerPeriod: shares.casesPerPeriod,
    gainPerCase: asShares("gainPerCase", gain, a > 0),
    adoption: asShares("adoption", adoption, b > 0 || c > 0),
    runningCost: asShares("runningCost", running, r > 0),
    investment: asShares("investment", investment, i > 0),
    horizon: asShares("horizon", horizon, h > 0),
  };
}
