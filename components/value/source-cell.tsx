// What one input of an estimate rests on, with the way to the record.
import { Link } from "@/components/ui/link";
import type { CitedSource } from "@/lib/value/sources/queries";
import type { MoneyFormat } from "./figure-words";
import { recordHref, recordWords } from "./source-words";

type Props = {
  source: CitedSource | undefined;
  /** It was a guess before. */
  was?: boolean;
  projectKey: string;
  format: MoneyFormat;
  timeZone: string;
};

export function SourceCell({ source, was, projectKey, format, timeZone }: Props) {
  if (!source) return <span className="text-quiet">A guess</span>;
  const { record, note } = source;
  return (
    <span className="block min-w-0 text-xs">
      <span className="block font-medium">{was ? "Guess → measured" : "Measured"}</span>
      {record && (
        <Link className="link block" href={recordHref(record, projectKey)}>
          {recordWords(record, format, timeZone)}
        </Link>
      )}
      {note && <span className="block text-quiet">{note}</span>}
    </span>
  );
}
