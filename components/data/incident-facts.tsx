// What an incident is about: where it failed first and last, and what the rule wants.
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { Incident } from "@/lib/data/incidents/queries";
import { qualityDimensionWords } from "@/lib/data/words";
import { sayBound, sayValue } from "./bound-words";

type Props = { incident: Incident; projectKey: string; locale: string };

export function IncidentFacts({ incident, projectKey, locale }: Props) {
  const { datasetId, dataset, ruleId, statement, dimension, unit, failures, first, last, version } = incident;
  const data = `/projects/${projectKey}/data/${datasetId}`;
  const resultOf = (one: Incident["first"]) => (
    <>
      {sayValue(one.value, unit, locale)}, <Time at={one.checkedAt} />
      {one.note && <span className="block text-quiet text-xs">{one.note}</span>}
    </>
  );
  return (
    <DefinitionList
      facts={[
        {
          term: "Dataset",
          value: (
            <>
              <Link href={data} className="link">
                {dataset}
              </Link>
              {`, version ${version}`}
            </>
          ),
        },
        {
          term: "Rule",
          value: (
            <>
              <Link href={`${data}/rules/${ruleId}`} className="link">
                {statement}
              </Link>
              <span className="block text-quiet text-xs">
                {`${qualityDimensionWords[dimension]}, ${sayBound(incident, locale)}`}
              </span>
            </>
          ),
        },
        { term: "Failed first", value: resultOf(first) },
        ...(failures > 1 ? [{ term: `Failed last, of ${failures}`, value: resultOf(last) }] : []),
      ]}
    />
  );
}
