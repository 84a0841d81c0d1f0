// What a dataset is: its source, its owner, how sensitive it is, and how often a new version is promised.
import { DefinitionList } from "@/components/ui/definition-list";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Dataset } from "@/lib/data/queries";
import { sensitivityHelp, sensitivityWords } from "@/lib/data/words";
import { promiseOf } from "./promise-words";

export function DatasetFacts({ dataset }: { dataset: Dataset }) {
  const { description, source, owner, sensitivity, refreshHours, freshness, current, createdBy, createdAt } = dataset;
  return (
    <DefinitionList
      facts={[
        ...(description ? [{ term: "Holds", value: <span className="whitespace-pre-line">{description}</span> }] : []),
        { term: "Source", value: source },
        { term: "Owner", value: owner },
        {
          term: "Sensitivity",
          value: (
            <>
              {sensitivityWords[sensitivity]}
              <span className="block text-quiet text-xs">{sensitivityHelp[sensitivity]}</span>
            </>
          ),
        },
        {
          term: "Promised",
          value: (
            <>
              {promiseOf(refreshHours)}
              {freshness === "stale" && current && (
                <span className="mt-1 block">
                  <StatusBadge state="stale" plain>
                    Late
                  </StatusBadge>{" "}
                  <span className="text-quiet text-xs">
                    the last is from <Time at={current.collectedAt} />
                  </span>
                </span>
              )}
            </>
          ),
        },
        {
          term: "Registered",
          value: (
            <>
              by {createdBy}, <Time at={createdAt} look="date" />
            </>
          ),
        },
      ]}
    />
  );
}
