// What each expert says of a case, with the reason in their words; what was taken back stays to be seen.
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Opinion } from "@/lib/data/samples/results.queries";
import { sampleVerdictWords } from "@/lib/data/words";
import { verdictLooks } from "./verdict-looks";

type Props = { opinions: readonly Opinion[] /** With when, and those that were taken back. */; full?: boolean };

export function OpinionList({ opinions, full }: Props) {
  const shown = full ? opinions : opinions.filter(({ undoneAt }) => undoneAt === null);
  if (shown.length === 0) return <p className="text-quiet">Nobody has judged it yet.</p>;
  return (
    <ul className="grid gap-2.5">
      {shown.map(({ id, person, verdict, reason, givenAt, undoneAt }) => (
        <li key={id} className="flex items-start gap-2.5">
          <Avatar name={person} size="sm" className="mt-px" />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <span className="font-medium text-ink">{person}</span>
              <StatusBadge state={verdictLooks[verdict].state} plain={undoneAt !== null}>
                {sampleVerdictWords[verdict]}
              </StatusBadge>
              {full && (
                <span className="text-quiet text-xs">
                  <Time at={givenAt} />
                  {undoneAt && (
                    <>
                      , taken back <Time at={undoneAt} />
                    </>
                  )}
                </span>
              )}
            </p>
            {reason && <p className={cn("text-ink", undoneAt && "text-quiet line-through")}>{reason}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
