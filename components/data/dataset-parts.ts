// The parts that a dataset is judged by, as a strip of states: its dimensions, whether it came in time, and its contract.
import type { StateOf } from "@/components/charts/state-strip";
import { type EvidenceState, qualityDimensions } from "@/db/enums";
import type { Dataset } from "@/lib/data/queries";
import { qualityDimensionWords, ruleStateWords } from "@/lib/data/words";
import { promiseOf } from "./promise-words";

/** Parts without a rule or a promise are left out. */
export function partsOf({ cells, freshness, contract, refreshHours, current }: Dataset): StateOf[] {
  const dimensions = qualityDimensions.flatMap((dimension) => {
    const state = cells[dimension];
    const label = qualityDimensionWords[dimension];
    return state ? [{ label, state, word: ruleStateWords[state], href: `#${dimension}` }] : [];
  });
  const onTime: StateOf[] = freshness
    ? [
        {
          label: "On time",
          state: freshness,
          word: onTimeWord(freshness),
          note: promiseOf(refreshHours),
          href: "#versions",
        },
      ]
    : [];
  const deviations = current?.deviations ?? 0;
  const asPromised: StateOf[] = contract
    ? [
        {
          label: "Contract",
          state: contract,
          word: contractWord(contract),
          note: deviations > 0 ? `${deviations} ${deviations === 1 ? "column" : "columns"} not as promised` : undefined,
          href: "#contract",
        },
      ]
    : [];
  return [...dimensions, ...onTime, ...asPromised];
}

function onTimeWord(freshness: EvidenceState): string {
  if (freshness === "met") return "Yes";
  return freshness === "stale" ? "Late" : "No version yet";
}

function contractWord(contract: EvidenceState): string {
  if (contract === "met") return "Holds";
  return contract === "unmet" ? "Broken" : "Not looked at";
}
