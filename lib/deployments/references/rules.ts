// What is wrong with references, each on its own and all together.
import { faultOfCounts } from "../drift/rules";
import type { Reference } from "./schema";

/** What is wrong with the reference at `at` (counted from 0), and in which of its fields. */
export type Flaw = { at: number; field: keyof Reference; remark: string };

/** @param measured features that windows were measured against already: their reference stays as it is */
export function flawsOf(references: readonly Reference[], measured: ReadonlySet<string>): Flaw[] {
  const features = new Set<string>();
  return references.flatMap(({ feature, bins, counts }, at): Flaw[] => {
    const isRepeated = features.has(feature);
    features.add(feature);
    if (isRepeated) return [{ at, field: "feature", remark: `“${feature}” comes twice.` }];
    if (measured.has(feature)) {
      const remark = `Windows were measured against “${feature}” already: its baseline distribution stays as it is.`;
      return [{ at, field: "feature", remark }];
    }
    if (bins.length < 2) return [{ at, field: "bins", remark: `“${feature}” has one bin: at least two, please.` }];
    const repeated = bins.find((bin, place) => bins.indexOf(bin) !== place);
    if (repeated !== undefined) return [{ at, field: "bins", remark: `“${feature}” has the bin “${repeated}” twice.` }];
    const fault = faultOfCounts(bins, counts);
    return fault ? [{ at, field: "counts", remark: fault }] : [];
  });
}

/** What would be saved, as far as a page can show it. */
export type Preview = {
  features: { feature: string; bins: number; cases: number; first: { bin: string; count: number }[] }[];
};

export const previewOf = (references: readonly Reference[]): Preview => ({
  features: references.map(({ feature, bins, counts }) => ({
    feature,
    bins: bins.length,
    cases: counts.reduce((sum, count) => sum + count, 0),
    first: bins.slice(0, 4).map((bin, at) => ({ bin, count: counts[at] ?? 0 })),
  })),
});
