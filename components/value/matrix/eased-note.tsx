// A version that makes a mistake cheaper after results were seen says so, for good.
import { Callout } from "@/components/ui/callout";
import type { EasedMistake } from "@/lib/value/matrix/diff.rules";
import type { MoneyFormat } from "../figure-words";
import { easedSentence } from "./matrix-words";

type Props = { eased: readonly EasedMistake[]; by: string; format: MoneyFormat };

const mostShown = 4;

export function EasedNote({ eased, by, format }: Props) {
  if (eased.length === 0) return null;
  return (
    <Callout tone="stale" title={`Mistakes made cheaper after results were seen, by ${by}`}>
      <ul>
        {eased.slice(0, mostShown).map((each) => (
          <li key={JSON.stringify(each)}>{easedSentence(each, format)}</li>
        ))}
        {eased.length > mostShown && <li>{`And ${eased.length - mostShown} more.`}</li>}
      </ul>
    </Callout>
  );
}
