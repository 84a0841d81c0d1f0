// What waits for the reader, the most urgent first, each with its act; what can wait is folded.
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { type Need, NeedRow } from "./need-row";

/** More than these are no longer seen in one look. */
export const needsShown = 4;

export function NeedsYou({ needs }: { needs: readonly Need[] }) {
  if (needs.length === 0) return null;
  const waiting = needs.slice(needsShown);
  return (
    <Card title="Needs you" flush>
      <ul className="divide-y divide-border border-border border-t">
        {needs.slice(0, needsShown).map((need, at) => (
          <NeedRow key={need.key} need={need} isFirst={at === 0} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <Disclosure
          summary={`${waiting.length} more can wait`}
          className="border-border border-t text-xs [&>div]:p-0 [&>summary]:px-4 [&>summary]:py-2 sm:[&>summary]:px-5"
        >
          <ul className="divide-y divide-border border-border border-t text-sm">
            {waiting.map((need) => (
              <NeedRow key={need.key} need={need} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
