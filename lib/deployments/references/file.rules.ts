// A file of reference histograms, one bin a line, put together by feature.
import { mostBins, mostFeatures } from "@/lib/deployments/limits";
import { type FileOf, readLines } from "@/lib/format/file-lines";
import { readNumber } from "@/lib/format/read-number";
import { type Reference, referenceColumns } from "./schema";

/** `lines[n]` is where the feature of `given[n]` begins; its bins stay in the order of their lines. */
export function readReferences(csv: string): FileOf<Reference> {
  const file = readLines(csv, referenceColumns, ({ feature, bin, count: written }, _line, notationOf) => {
    const notation = notationOf("count");
    if (!feature || !bin) return `The ${feature ? "bin" : "feature"} has no name.`;
    if (feature.length > 120 || bin.length > 120) return "A name has more than 120 characters.";
    const count = readNumber(written, notation === "unsaid" ? "point" : notation);
    if (typeof count === "string") return count;
    return Number.isSafeInteger(count) && count >= 0
      ? { feature, bin, count }
      : `“${written}” is not a whole number from 0 up.`;
  });
  const byFeature = new Map<string, Reference & { line: number }>();
  const remarks = [...file.remarks];
  for (const [at, { feature, bin, count }] of file.rows.entries()) {
    const line = file.lines[at] ?? 0;
    const reference = byFeature.get(feature) ?? { feature, bins: [], counts: [], line };
    byFeature.set(feature, reference);
    reference.bins.push(bin);
    reference.counts.push(count);
    if (reference.bins.length === mostBins + 1)
      remarks.push({ line, remark: `“${feature}” has more than ${mostBins} bins.` });
    if (byFeature.size === mostFeatures + 1)
      remarks.push({ line, remark: `At most ${mostFeatures} features, please.` });
  }
  const references = [...byFeature.values()];
  return {
    rows: references.map(({ line: _, ...reference }) => reference),
    lines: references.map(({ line }) => line),
    remarks,
  };
}
