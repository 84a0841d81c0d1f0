// What a rule says, as tables have it: the sentence, its dimension with its bound, and whether it only warns.
import { Badge } from "@/components/ui/badge";
import type { QualityDimension, Severity } from "@/db/enums";
import { qualityDimensionWords, severityWords } from "@/lib/data/words";
import { sayBound } from "./bound-words";

type Props = {
  rule: Parameters<typeof sayBound>[0] & { statement: string; dimension: QualityDimension; severity: Severity };
  locale: string;
  /** What an address with # reaches. */
  id?: string;
};

export function RuleStatement({ rule, locale, id }: Props) {
  return (
    <span id={id} className="block min-w-0 scroll-mt-24">
      <span className="block font-medium text-ink">{rule.statement}</span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 font-normal text-quiet text-xs">
        {`${qualityDimensionWords[rule.dimension]} · ${sayBound(rule, locale)}`}
        {rule.severity === "warning" && <Badge>{severityWords.warning}</Badge>}
      </span>
    </span>
  );
}
