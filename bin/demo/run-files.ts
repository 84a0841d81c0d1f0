// What the demo's trainings keep beside their figures: tables, as their programs would write them.
import { toCsv } from "@/lib/format/csv";

type Points = readonly (readonly number[])[];

/** How many of the hold-out a run called rightly and wrongly, and how a metric went while it learned. */
export function filesOfFlight(metrics: Readonly<Record<string, Points | undefined>>): Record<string, string> {
  const counted = ["true_positives", "false_positives", "true_negatives", "false_negatives"].map((name) => ({
    outcome: name.replace("_", " "),
    flights: metrics[name]?.at(-1)?.[1],
  }));
  const course = (metrics.log_loss_by_tree ?? []).map(([tree, loss]) => ({ tree, loss }));
  return {
    "hold-out/outcomes.csv": toCsv(counted, [
      { header: "outcome", value: ({ outcome }) => outcome },
      { header: "flights", value: ({ flights }) => flights },
    ]),
    ...(course.length > 0 && {
      "curves/log_loss_by_tree.csv": toCsv(course, [
        { header: "tree", value: ({ tree }) => tree },
        { header: "log_loss", value: ({ loss }) => loss },
      ]),
    }),
  };
}

const deciles = [71, 52, 38, 27, 19, 13, 9, 6, 4, 2];
const weights = { contract: 0.34, complaints: 0.21, usage: 0.19, "price changes": 0.15, "years with us": 0.11 };

/** CHURN's candidate: what it goes by, and who left in each tenth of the customers, the most likely first. */
export const filesOfChurn: Record<string, string> = {
  "importance.csv": toCsv(Object.entries(weights), [
    { header: "fact", value: ([fact]) => fact },
    { header: "importance", value: ([, weight]) => weight },
  ]),
  "hold-out/left_by_tenth.csv": toCsv(
    [...deciles.entries()],
    [
      { header: "tenth", value: ([at]) => at + 1 },
      { header: "left in 1000", value: ([, left]) => left },
    ],
  ),
};
