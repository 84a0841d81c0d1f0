// The terms of a quality rule: of which dimension, where its bound is, how severe, how long a check counts.
import { DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { QualityRule } from "@/lib/data/quality/queries";
import { qualityDimensionHelp, qualityDimensionWords, severityHelp, severityWords } from "@/lib/data/words";
import { sayBound, sayValue } from "./bound-words";

const withHelp = (word: string, help: string) => (
  <>
    {word}
    <span className="block text-quiet text-xs">{help}</span>
  </>
);

export function RuleFacts({ rule, locale }: { rule: QualityRule; locale: string }) {
  const { dimension, severity, maxAgeDays, latest, unit, createdBy, createdAt } = rule;
  return (
    <DefinitionList
      facts={[
        { term: "Dimension", value: withHelp(qualityDimensionWords[dimension], qualityDimensionHelp[dimension]) },
        { term: "Holds at", value: sayBound(rule, locale) },
        { term: "Severity", value: withHelp(severityWords[severity], severityHelp[severity]) },
        { term: "A check counts for", value: `${maxAgeDays} days, or until a new version` },
        ...(latest
          ? [
              {
                term: "Found last",
                value: (
                  <>
                    {`${sayValue(latest.value, unit, locale)} in v${latest.versionNumber}, `}
                    <Time at={latest.checkedAt} />
                  </>
                ),
              },
            ]
          : []),
        {
          term: "Defined",
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
