// Operation asks that the data keep their promises. A model that is fed by nothing known can't be trusted; one whose data break what was promised neither.
import { criterion } from "../criterion.rules";
import type { DatasetEvidence } from "../evidence/rules";
import { noDataset } from "./datasets.rules";

type ContractCounts = { of: number; broken: number };

export const operationContracts = criterion({
  id: "operation.contracts",
  title: "The data keep what was promised of them",
  since: 1,
  asks: "Something is promised of at least one dataset, and none breaks a critical rule, its promised columns or its promise to be refreshed.",
  reads: ["datasets"],
  sets: [],
  maxAge: null,
  repair: { roles: ["data_engineer"], where: "data" },
  says: {
    ...noDataset,
    "nothing-promised": (_: ContractCounts) =>
      "Nothing is promised of any dataset: no critical rule, no columns, no refresh.",
    "contract-broken": ({ of, broken }: ContractCounts) =>
      of === 1
        ? "The dataset breaks what was promised."
        : `${broken} of ${of} datasets ${broken === 1 ? "breaks" : "break"} what was promised.`,
    "contracts-hold": ({ of }: ContractCounts) => (of === 1 ? "The dataset keeps it." : `All ${of} datasets keep it.`),
  },
  judge: ({ datasets }, _now, _limits, judged) => {
    const of = datasets.length;
    if (of === 0) return judged("missing", "no-dataset");
    if (!datasets.some(isPromised)) return judged("missing", "nothing-promised", { of, broken: 0 });
    const broken = datasets.filter(isBroken);
    const refs = (broken.length > 0 ? broken : datasets).map(({ id }) => ({
      kind: "dataset" as const,
      id,
      version: null,
    }));
    const facts = { of, broken: broken.length };
    return broken.length > 0
      ? judged("unmet", "contract-broken", facts, refs)
      : judged("met", "contracts-hold", facts, refs);
  },
});

const isPromised = ({ critical, freshness, contract }: DatasetEvidence) =>
  [critical, freshness, contract].some((state) => state !== null);

/** A critical rule, the promised columns, or the promise to refresh. */
const isBroken = ({ critical, freshness, contract }: DatasetEvidence) =>
  critical === "unmet" || [freshness, contract].some((state) => state === "unmet" || state === "stale");
