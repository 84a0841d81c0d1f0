// Runs side by side: each metric with its best, each parameter with whether it differs, each run by a name of its own.
import type { Direction } from "@/db/enums";
import type { RunMetric } from "./queries";
import type { Pair } from "./rules";

export type ComparedMetric = {
  key: string;
  /** Null where nobody knows which way is better. */
  direction: Direction | null;
  /** One a run, in their order. */
  values: (number | undefined)[];
  /** Undefined where no run logged a number, or nobody knows which way is better. */
  best: number | undefined;
  /** At least one run logged it more than once, so that there is a curve. */
  hasCurve: boolean;
};

export function comparedMetrics(
  runs: readonly { metrics: readonly RunMetric[] }[],
  directionOf: (key: string) => Direction | null,
): ComparedMetric[] {
  const keys = [...new Set(runs.flatMap(({ metrics }) => metrics.map(({ key }) => key)))].sort();
  return keys.map((key) => {
    const logged = runs.map(({ metrics }) => metrics.find((metric) => metric.key === key));
    const direction = directionOf(key);
    const values = logged.map((metric) => metric?.value);
    const numbers = values.flatMap((value) => (value === undefined || Number.isNaN(value) ? [] : [value]));
    const best = direction && numbers.length > 0 ? Math[direction === "higher" ? "max" : "min"](...numbers) : undefined;
    return { key, direction, values, best, hasCurve: logged.some((metric) => (metric?.points ?? 0) > 1) };
  });
}

export type ComparedParam = { key: string; values: (string | undefined)[]; differs: boolean };

/** What differs comes first; one that a run does not have differs too. */
export function comparedParams(runs: readonly { params: readonly Pair[] }[]): ComparedParam[] {
  const keys = [...new Set(runs.flatMap(({ params }) => params.map(({ key }) => key)))].sort();
  return keys
    .map((key) => {
      const values = runs.map(({ params }) => params.find((param) => param.key === key)?.value);
      return { key, values, differs: new Set(values).size > 1 };
    })
    .sort((one, other) => Number(other.differs) - Number(one.differs));
}

/** Runs of the same name are numbered: "first try", "first try (2)". */
export function namesApart(runs: readonly { name: string }[]): string[] {
  const usedNames = new Set<string>();
  return runs.map(({ name }) => {
    let uniqueName = name;
    for (let count = 2; usedNames.has(uniqueName); count += 1) uniqueName = `${name} (${count})`;
    usedNames.add(uniqueName);
    return uniqueName;
  });
}
