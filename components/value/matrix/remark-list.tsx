// What people said of the amounts, open ones first, each with what became of it.
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { BoundAction } from "@/lib/doors/form";
import type { Remark } from "@/lib/value/matrix/remarks.queries";
import { AnswerRemark } from "./answer-remark";
import { quoted } from "./matrix-words";

type Props = {
  remarks: readonly Remark[];
  /** Bound by the page to one remark, where the reader may answer it. */
  answerOf: (remark: Remark) => BoundAction | undefined;
};

export function RemarkList({ remarks, answerOf }: Props) {
  return (
    <ul className="divide-y divide-border">
      {remarks.map((remark) => {
        const action = remark.closedAt ? undefined : answerOf(remark);
        return (
          <li key={remark.id} id={`remark-${remark.id}`} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-quiet text-xs">
              <span>
                {remark.writtenBy} on {about(remark)}, version {remark.about.number}, <Time at={remark.writtenAt} />
              </span>
              {!remark.closedAt && <Badge tone="stale">Open</Badge>}
            </p>
            <p className="max-w-[46rem] text-ink">{remark.text}</p>
            {remark.closedAt && (
              <div className="max-w-[46rem] border-met border-l-2 pl-3">
                <p className="text-ink">{remark.answer || `Answered by version ${remark.answeredByNumber}.`}</p>
                <p className="text-quiet text-xs">
                  {remark.closedBy}, <Time at={remark.closedAt} />
                </p>
              </div>
            )}
            {action && <AnswerRemark action={action} />}
          </li>
        );
      })}
    </ul>
  );
}

function about({ words, about: { action } }: Remark): string {
  if (!words) return action === 0 ? "one too much" : "one too little";
  return `${quoted(words.label)}, we ${quoted(words.action)}`;
}
