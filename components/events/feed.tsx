// What happened, newest first, in sentences, with what changed for whoever wants to know.
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { describeChange, eventWords } from "@/lib/admin/audit/line.rules";

export type Entry = {
  id: number;
  at: Date;
  kind: string;
  subject: string | null;
  actor: string | null;
  before: unknown;
  after: unknown;
};

type Props<E extends Entry> = {
  entries: readonly E[];
  /** Goes on with the sentence: "in Churn early warning". */
  aside?: (entry: E) => ReactNode;
  /** Where what it happened to is found. */
  hrefOf?: (entry: E) => string | undefined;
  /** What may be done about it, at the end of the row. */
  action?: (entry: E) => ReactNode;
};

export function Feed<E extends Entry>({ entries, aside, hrefOf, action }: Props<E>) {
  return (
    <ol className="grid gap-3.5">
      {entries.map((entry) => {
        const change = describeChange(entry);
        const href = hrefOf?.(entry);
        const lead = (words: ReactNode) =>
          href ? (
            <Link href={href} className="underline decoration-border underline-offset-[0.2em] hover:decoration-current">
              {words}
            </Link>
          ) : (
            words
          );
        return (
          <li key={entry.id} className="grid grid-cols-[auto_1fr] gap-x-2.5 gap-y-1 sm:grid-cols-[auto_1fr_auto]">
            <Avatar name={entry.actor ?? "Quintet"} size="sm" className="mt-px" />
            <div className="min-w-0">
              <div className="text-quiet">
                <span className="font-medium text-ink">{entry.actor ?? "Quintet"}</span>{" "}
                {change ? eventWords(entry.kind) : lead(eventWords(entry.kind))}
                {aside && <> {aside(entry)}</>}
                <span aria-hidden="true">{"\u00a0· "}</span>
                <Time at={entry.at} className="whitespace-nowrap" />
              </div>
              {change && <p className="mt-1 line-clamp-2 break-words text-ink leading-6">{lead(change)}</p>}
            </div>
            {action && <div className="col-start-2 flex items-center gap-2 sm:col-start-3">{action(entry)}</div>}
          </li>
        );
      })}
    </ol>
  );
}
