// What costs, estimates, evidence and payoff matrices are called.
import type {
  CostKind,
  EvidenceGrade,
  InputPair,
  MatrixKind,
  Misfit,
  Strength,
  ValueInput,
  WorthBasis,
  WorthStanding,
} from "@/db/enums";

export const evidenceGradeWords = {
  0: "Grade 0: declared",
  1: "Grade 1: before and after",
  2: "Grade 2: with controls",
  3: "Grade 3: comparison group",
  4: "Grade 4: near-random",
  5: "Grade 5: randomised",
} as const satisfies Record<EvidenceGrade, string>;

export const evidenceGradeHelp = {
  0: "Somebody says so; nothing was compared.",
  1: "The figure after is compared with the figure before, and nothing else is taken into account.",
  2: "Other things that could explain the change, such as the season, are taken into account.",
  3: "Before and after is compared with a similar group that did not get it.",
  4: "Who got it was decided by something close to chance, such as a cut-off or a staggered start.",
  5: "Who got it was decided by lot, so the difference is due to it.",
} as const satisfies Record<EvidenceGrade, string>;

export const costKindWords = {
  people: "People",
  data: "Data",
  compute: "Computing",
  licences: "Licences",
  operation: "Operation",
  other: "Other",
} as const satisfies Record<CostKind, string>;

export const valueInputWords = {
  casesPerPeriod: "Cases a year",
  gainPerCase: "Gain per case",
  adoption: "Adoption",
  runningCost: "Running cost a year",
  investment: "Remaining investment",
  horizon: "Horizon",
} as const satisfies Record<ValueInput, string>;

/** Of the inputs, two that may move together. */
export const inputPairWords = {
  casesAndGain: "Cases and gain per case",
  casesAndAdoption: "Cases and adoption",
  gainAndAdoption: "Gain per case and adoption",
  casesAndRunningCost: "Cases and running cost",
  runningCostAndInvestment: "Running cost and investment",
  adoptionAndHorizon: "Adoption and horizon",
} as const satisfies Record<InputPair, string>;

export const strengthWords = {
  none: "Independent",
  some: "Some",
  strongly: "Strongly",
} as const satisfies Record<Strength, string>;

/** What to put into the field, and what to think of. */
export const valueInputHelp = {
  casesPerPeriod: "How many decisions, orders or customers a year it would touch.",
  gainPerCase: "What one case brings over today's way of working, in money.",
  adoption: "The share of cases in which people will really use it.",
  runningCost: "What it costs a year to run, watch and maintain.",
  investment: "What is still to be spent before it works. Money already spent does not count.",
  horizon: "How many years it will be of use.",
} as const satisfies Record<ValueInput, string>;

export const costKindHelp = {
  people: "Working time of the team and of others.",
  data: "Buying, labelling and storing data.",
  compute: "Machines and cloud services for training and for running.",
  licences: "Software and services that are paid for.",
  operation: "Support, monitoring and maintenance once it is live.",
  other: "Anything else; say what in the note.",
} as const satisfies Record<CostKind, string>;

export const matrixKindWords = {
  binary: "Yes or no",
  classes: "One of several classes",
  regression: "A figure",
} as const satisfies Record<MatrixKind, string>;

/** Why a run has no price. */
export const misfitHelp = {
  other_kind: "The payoff matrix speaks of another kind of answer than this run gives.",
  other_labels: "The payoff matrix speaks of other classes than this run does.",
  too_few_cases: "Too few cases: below 30 neither a value nor its range says anything.",
  lacks_class: "Its hold-out has no case of a class that occurs in use by the base rate.",
} as const satisfies Record<Misfit, string>;

/** The same in a cell of a table. */
export const misfitWords = {
  other_kind: "No price: another kind of answer",
  other_labels: "No price: other classes",
  too_few_cases: "Too few cases",
  lacks_class: "No price: a class has no case",
} as const satisfies Record<Misfit, string>;

export const worthBasisHelp = {
  cases: "Counted case by case. Ranges made this way hold the true value 95 times in 100.",
  counts: "From counts alone. Ranges made this way hold the true value 95 times in 100.",
  sums: "From what the errors add up to. Ranges made this way hold the true value about 95 times in 100.",
} as const satisfies Record<WorthBasis, string>;

export const worthStandingWords = {
  leads: "Best",
  level: "Not significantly different",
  behind: "Significantly worse",
} as const satisfies Record<WorthStanding, string>;

/** Of what has arrived, against what was promised by now (`PromiseStanding`). */
export const standingWords = {
  below: "below promise",
  behind: "not recorded to date",
  unmeasured: "nothing recorded yet",
  within: "within promise",
  above: "above promise",
} as const;
