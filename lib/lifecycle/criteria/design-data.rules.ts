// Design asks for one dataset whose rules all pass and which an expert found usable; the first that is so will do.
import { criterion } from "../criterion.rules";
import { bestOf, datasetSays, judgeDataset, noDataset } from "./datasets.rules";

export const designData = criterion({
  id: "design.data",
  title: "A dataset passes its rules and an expert has validated it",
  since: 1,
  asks: "At least one dataset has a version and rules, every rule passes on it, and an expert found it usable.",
  reads: ["datasets"],
  sets: [],
  maxAge: "validationDays",
  repair: { roles: ["data_engineer", "expert"], where: "data" },
  says: { ...noDataset, ...datasetSays },
  judge: ({ datasets }, now, limits, judged) =>
    bestOf(datasets.map((dataset) => judgeDataset(dataset, now, limits))) ?? judged("missing", "no-dataset"),
});
