// Parses the form of an estimate into inputs of the simulation, writes them back as its fields, and compares two estimates.
import { type ValueInput, valueInputs } from "@/db/enums";
import { editableMoney, parseMoney, typedAmountFault } from "@/lib/format/parse-money";
import type { FieldErrors } from "@/lib/kernel/errors";
import { contradiction, dependentPairs, type Together } from "./copula.rules";
import type { ThreePoint } from "./pert.rules";
import type { TypedEstimate } from "./schema";
import type { ValueInputs } from "./simulation.rules";
import { type EstimateFault, estimateFaults, longestHorizon } from "./viability.rules";

type InputUnit = "money" | "share" | "count" | "years";

export const inputUnits = {
  casesPerPeriod: "count",
  gainPerCase: "money",
  adoption: "share",
  runningCost: "money",
  investment: "money",
  horizon: "years",
} as const satisfies Record<ValueInput, InputUnit>;

export const rangeEnds = ["least", "likely", "most"] as const satisfies readonly (keyof ThreePoint)[];

/** Money to minor units, percent to shares; or a sentence for every field that is wrong, by its path. */
export function readEstimate(
  typed: Pick<TypedEstimate, ValueInput> & { together?: Together },
  currency: string,
): { inputs: ValueInputs; together: Together } | { fields: FieldErrors } {
  const fields: FieldErrors = {};
  const figure = (input: ValueInput, end: keyof ThreePoint): number => {
    const value = typed[input][end];
    if (typeof value === "number") return inputUnits[input] === "share" ? value / 100 : value;
    const minor = parseMoney(value, currency);
    if (minor === null) fields[`${input}.${end}`] = typedAmountFault(value, currency);
    return minor ?? Number.NaN;
  };
  const inputs = Object.fromEntries(
    valueInputs.map((input) => [
      input,
      { least: figure(input, "least"), likely: figure(input, "likely"), most: figure(input, "most") },
    ]),
  ) as ValueInputs;
  for (const { at, fault } of estimateFaults(inputs)) {
    const message = inputFault(inputs, at, fault);
    if (message && !Object.hasOwn(fields, message.field)) fields[message.field] = message.sentence;
  }
  const together = dependentPairs(typed.together ?? {});
  const contradicting = contradiction(together);
  if (contradicting) {
    fields[`together.${contradicting}`] =
      "This contradicts the other two: if both of these move strongly with the third, they can't be independent. Choose some or strongly, or weaken another.";
  }
  return Object.keys(fields).length > 0 ? { fields } : { inputs, together };
}

/** What `readEstimate` reads back as the same inputs: the text for the fields of a form. */
export function typedInputs(
  inputs: ValueInputs,
  currency: string,
): Record<ValueInput, Record<keyof ThreePoint, string>> {
  const text = (input: ValueInput, figure: number) => {
    const unit = inputUnits[input];
    if (unit === "money") return editableMoney(figure, currency);
    // 0.55 × 100 is 55.00000000000001 in binary
    return String(unit === "share" ? Number((figure * 100).toPrecision(12)) : figure);
  };
  return Object.fromEntries(
    valueInputs.map((input) => [
      input,
      Object.fromEntries(rangeEnds.map((end) => [end, text(input, inputs[input][end])])),
    ]),
  ) as Record<ValueInput, Record<keyof ThreePoint, string>>;
}

function inputFault(inputs: ValueInputs, at: EstimateFault["at"], fault: EstimateFault["fault"]) {
  const input = valueInputs.find((known) => known === at);
  if (!input) return null;
  const falls = inputs[input].likely < inputs[input].least;
  switch (fault) {
    case "order":
      return falls
        ? { field: `${input}.likely`, sentence: "Likely can't be less than the least." }
        : { field: `${input}.most`, sentence: "The most can't be less than likely." };
    case "negative":
      return { field: `${input}.least`, sentence: "0 or more, please." };
    case "above-one":
      return { field: `${input}.most`, sentence: "At most 100 %, please." };
    case "too-long":
      return { field: `${input}.most`, sentence: `At most ${longestHorizon} years, please.` };
    case "too-large":
      return {
        field: `${input}.most`,
        sentence: "With the other figures this comes to more than can be counted exactly.",
      };
    default:
      return null; // what is no number was reported when it was parsed
  }
}

/**
 * The seed of a project's estimates: the same for all of them, so that two differ by their inputs alone (FNV-1a, as a signed integer
 * of 32 bits).
 */
export function seedOf(projectId: string): number {
  let hash = 0x811c9dc5;
  for (const character of projectId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

export type InputChange = { input: ValueInput; before: ThreePoint; after: ThreePoint };

/** Which of the six ranges moved from one estimate to the next. */
export function inputChanges(before: ValueInputs, after: ValueInputs): InputChange[] {
  return valueInputs
    .filter((input) => rangeEnds.some((end) => before[input][end] !== after[input][end]))
    .map((input) => ({ input, before: before[input], after: after[input] }));
}
