// What the demo's runs made of the hold-outs that its people named, case by case: scores as sure as they should be, classes, and forecasts.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { NeededRole } from "@/lib/access/roles.policy";
import { createExperiment } from "@/lib/experiments/commands";
import { assignRuns } from "@/lib/experiments/holdouts/commands";
import { sendOutcomes } from "@/lib/experiments/outcomes/commands";
import { recordRun } from "@/lib/experiments/runs/commands";
import { searchRuns } from "@/lib/experiments/runs/search.queries";
import { on, type Stage, type Story } from "./stage";

/** The same every time. @returns draws of a standard normal, by Box and Muller's way */
function normals(seed: number): () => number {
  const random = xoroshiro128plus(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))) * Math.cos(2 * Math.PI * uniformFloat64(random));
}

type Outcome = { case: string; actual: string | number; score?: number; predicted?: string; forecast?: number };

/**
 * Two classes that a run tells apart by so many standard deviations: the score is how likely 1 is after what the run saw (Bayes), so
 * it is neither too sure nor too shy. Runs see much of the same, and `own` is the share of what only this one sees.
 */
function scored(terms: { cases: number; ones: number; prefix: string; seed: number }, apart: number, own: number) {
  const [shared, alone] = [normals(terms.seed), normals(terms.seed + Math.round(apart * 1_000))];
  const odds = Math.log(terms.ones / (terms.cases - terms.ones));
  return Array.from({ length: terms.cases }, (_, at): Outcome => {
    const actual = Math.floor(((at + 1) * terms.ones) / terms.cases) - Math.floor((at * terms.ones) / terms.cases);
    const seen = Math.sqrt(1 - own) * shared() + Math.sqrt(own) * alone() + apart * actual;
    const score = 1 / (1 + Math.exp(-(odds + apart * seen - apart ** 2 / 2)));
    return { case: `${terms.prefix}-${at + 1}`, actual, score: Number(score.toFixed(4)) };
  });
}

async function sends(stage: Stage, key: string, run: string, outcomes: Outcome[]) {
  await stage.does("data_scientist", sendOutcomes, { run, outcomes }, key);
}

/** Once for one of the runs: those on the same cases follow. */
async function names(stage: Stage, key: string, holdout: string, run: string | undefined, by: NeededRole = "expert") {
  await stage.does(by, assignRuns, { runs: [run], holdout }, key);
}

type Tried = { name: string; algorithm: string; params: string; metrics: string; outcomes: Outcome[] };

async function tries(stage: Stage, key: string, experimentId: string, tried: readonly Tried[]) {
  const ids: string[] = [];
  for (const { outcomes, ...run } of tried) {
    const recorded = { experimentId, ...run, datasetVersionId: "", notes: "", startedAt: "" };
    const { id } = await stage.does("data_scientist", recordRun, recorded, key);
    await sends(stage, key, id, outcomes);
    ids.push(id);
  }
  return ids;
}

const begins = async (stage: Stage, key: string, name: string, description: string) =>
  (await stage.does("data_scientist", createExperiment, { name, description, tags: [] }, key)).id;

const customers = { cases: 1_500, ones: 210, prefix: "C", seed: 41 };
/** By how much the areas under the curve that these runs logged tell leavers apart: 0.812, 0.809 and 0.774. */
const apartBy: Record<string, number> = { "boosting, depth 4": 1.252, "boosting, depth 8": 1.236, logistic: 1.064 };

const invoices = { cases: 1_500, ones: 60, prefix: "I", seed: 7 };

function classOf(hardness: number): "simple" | "usual" | "hard" {
  if (hardness < -0.4) return "simple";
  return hardness < 1 ? "usual" : "hard";
}

/** A claim is as hard as a figure that nobody sees whole: each run is off by its own spread. */
function sorted(spread: number, seed: number): Outcome[] {
  const [truth, error] = [normals(23), normals(seed)];
  return Array.from({ length: 400 }, (_, at) => {
    const hardness = truth();
    return { case: `K-${at + 1}`, actual: classOf(hardness), predicted: classOf(hardness + spread * error()) };
  });
}
const right = (outcomes: readonly Outcome[]) =>
  `accuracy = ${(outcomes.filter(({ actual, predicted }) => actual === predicted).length / outcomes.length).toFixed(4)}`;

/** Forty shops, four weeks: crates a day, as they sold and as a run had forecast them with so much spread, so many above the middle. */
function forecast(spread: number, above: number, seed: number): Outcome[] {
  const [truth, error] = [normals(11), normals(seed)];
  return Array.from({ length: 40 * 28 }, (_, at) => {
    const [shop, day] = [Math.floor(at / 28), at % 28];
    const usual = 24 + (shop % 8) * 2 + (day % 7 === 5 ? 9 : 0);
    const actual = Math.max(0, Math.round(usual + 4 * truth()));
    const told = Math.max(0, actual + above + spread * error());
    return { case: `shop ${shop + 1}, day ${day + 1}`, actual, forecast: Number(told.toFixed(1)) };
  });
}
const off = (outcomes: readonly Outcome[]) => {
  const errors = outcomes.map(({ actual, forecast: told = 0 }) => Math.abs(told - Number(actual)));
  return `mae = ${(errors.reduce((sum, each) => sum + each, 0) / errors.length).toFixed(3)}`;
};

export const holdouts: Story = [
  on(505, async (stage) => {
    const { runs } = await searchRuns(await stage.opened("data_scientist", "CHURN"), {});
    for (const { id, name } of runs) {
      const apart = apartBy[name];
      if (apart) await sends(stage, "CHURN", id, scored(customers, apart, 0.12));
    }
    const priced = runs.find(({ name }) => apartBy[name]);
    await names(stage, "CHURN", "Contracts that end in spring", priced?.id);
  }),
  on(262, async (stage) => {
    const { runs } = await searchRuns(await stage.opened("data_scientist", "FRAUD"), {});
    const forest = runs.find(({ name }) => name === "forest on scanned fields");
    if (!forest) throw new Error("FRAUD: the candidate's run is not there.");
    await sends(stage, "FRAUD", forest.id, scored(invoices, 2.75, 0.2));
    const others = [
      { name: "logistic on scanned fields", algorithm: "logistic regression", params: "C = 0.3", apart: 2.05 },
      { name: "amounts and accounts only", algorithm: "logistic regression", params: "C = 0.3\nfields = 2", apart: 2 },
    ].map(({ apart, ...run }) => ({ ...run, metrics: "", outcomes: scored(invoices, apart, 0.2) }));
    await tries(stage, "FRAUD", forest.experimentId, others);
    await names(stage, "FRAUD", "Invoices of last winter", forest.id, "data_scientist");
  }),
  on(30, async (stage) => {
    const id = await begins(stage, "TRIAGE", "claims-by-form", "Can the claim form alone say how hard a claim is?");
    const tried = [
      { name: "forest on the form", algorithm: "random forest", params: "trees = 200", outcomes: sorted(0.45, 31) },
      { name: "logistic on the form", algorithm: "logistic regression", params: "C = 1", outcomes: sorted(0.7, 32) },
    ];
    const all = tried.map((each) => ({ ...each, metrics: right(each.outcomes) }));
    const [first] = await tries(stage, "TRIAGE", id, all);
    await names(stage, "TRIAGE", "400 claims that were counted", first);
  }),
  on(120, async (stage) => {
    const id = await begins(stage, "DEMAND", "fresh-orders", "Crates a shop and day, told the evening before.");
    const tried = [
      { name: "boosting, quantile 0.73", algorithm: "gradient boosting", spread: 2.4, above: 1.4, seed: 51 },
      { name: "boosting, middle", algorithm: "gradient boosting", spread: 2.4, above: 0, seed: 52 },
      { name: "mean of four weeks", algorithm: "moving average", spread: 4, above: 1.2, seed: 53 },
    ].map(({ spread, above, seed, ...run }) => {
      const outcomes = forecast(spread, above, seed);
      return { ...run, params: "", metrics: off(outcomes), outcomes };
    });
    const [first] = await tries(stage, "DEMAND", id, tried);
    await names(stage, "DEMAND", "Forty shops, four weeks", first, "data_scientist");
  }),
];
