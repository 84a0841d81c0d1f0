// What a file of samples would add, before it does: how many cases, which facts, and the first ones as the expert sees them.
import { Callout } from "@/components/ui/callout";
import type { SamplesPreview as Preview } from "@/lib/data/samples/file.rules";
import { formatNumber } from "@/lib/format/numbers";
import { casesIn } from "./batch-words";
import { CaseCard } from "./case-card";

type Props = { preview: Preview; here: string; locale: string };

export function SamplesPreview({ preview: { count, facts, withConfidence, rows }, here, locale }: Props) {
  const sure = sureWords(count, withConfidence, locale);
  return (
    <>
      <Callout
        title="Every line is right. Nothing is saved yet."
        action={
          <a href={here} className="text-accent hover:underline">
            Start again
          </a>
        }
      >
        {`${casesIn(count, locale)}, each with ${facts.join(", ")}. ${sure}`}
      </Callout>
      <div className="grid gap-3">
        {rows.map((row) => (
          <CaseCard key={row.number} held={row} locale={locale} compact />
        ))}
      </div>
      {count > rows.length && (
        <p className="text-quiet text-xs">{`and ${casesIn(count - rows.length, locale)} more`}</p>
      )}
    </>
  );
}

function sureWords(count: number, withConfidence: number, locale: string): string {
  if (withConfidence === count) return `${count === 1 ? "It says" : "All say"} how sure the model was.`;
  if (withConfidence === 0)
    return `${count === 1 ? "It does not say" : "None says"} how sure the model was, so the worst mistakes will not be told apart.`;
  return `${formatNumber(withConfidence, { locale })} of them ${withConfidence === 1 ? "says" : "say"} how sure the model was.`;
}
