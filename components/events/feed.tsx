// What happened, newest first, in sentences, with what changed for whoever wants to know.
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import type { EventKind } from "@/db/enums";
import { eventWords } from "@/lib/format/event-words";
import { describeChange } from "./describe-change";

export type Entry = { id: number; at: Date; kind: EventKind; actor: string | null; before: unknown; after: unknown };

type Props<E extends Entry> = { entries: readonly E[]; aside?: (entry: E) => ReactNode };

export function Feed<E extends Entry>({ entries, aside }: Props<E>) {
  return (
    <ol className="grid gap-3.5">
      {entries.map((entry) => {
        const change = describeChange(entry);
        return (
          <li key={entry.id} className="flex items-start gap-2.5">
            <Avatar name={entry.actor ?? "Quintet"} size="sm" className="mt-px" />
            <div className="min-w-0 flex-1">
              <div className="text-quiet">
                <span className="font-medium text-ink">{entry.actor ?? "Quintet"}</span> {eventWords[entry.kind]}
                {aside && <> {aside(entry)}</>}
                <span aria-hidden="true"> · </span>
                <Time at={entry.at} />
              </div>
              {change && <p className="mt-0.5 line-clamp-2 break-words text-ink">{change}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
