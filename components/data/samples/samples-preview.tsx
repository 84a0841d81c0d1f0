// What a file of samples would add, before it does: how many cases, which facts, and the first ones as the expert sees them.
import { FilePreview } from "@/components/ui/file-preview";
import type { SamplesPreview as Preview } from "@/lib/data/samples/import-file.rules";
import { formatNumber } from "@/lib/format/numbers";
import { casesIn } from "./batch-words";
import { CaseCard } from "./case-card";

type Props = { preview: Preview; basePath: string; locale: string };

export function SamplesPreview({ preview: { count, facts, withConfidence, rows }, basePath, locale }: Props) {
  const sure = sureWords(count, withConfidence, locale);
  return (
    <FilePreview
      basePath={basePath}
      summary={`${casesIn(count, locale)}, each with ${facts.join(", ")}. ${sure}`}
      more={count > rows.length ? casesIn(count - rows.length, locale) : undefined}
    >
      <div className="grid gap-3">
        {rows.map((row) => (
          <CaseCard key={row.number} judged={row} locale={locale} compact />
        ))}
      </div>
    </FilePreview>
  );
}

function sureWords(count: number, withConfidence: number, locale: string): string {
  if (withConfidence === count) return `${count === 1 ? "It says" : "All say"} how sure the model was.`;
  if (withConfidence === 0)
    return `${count === 1 ? "It does not say" : "None says"} how sure the model was, so the worst mistakes will not be told apart.`;
  return `${formatNumber(withConfidence, { locale })} of them ${withConfidence === 1 ? "says" : "say"} how sure the model was.`;
}
