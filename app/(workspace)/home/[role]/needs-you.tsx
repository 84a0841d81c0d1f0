// What waits for the reader, the most urgent first, each with its act; what can wait is folded.
import { ActedList } from "@/components/ui/acted-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { type Need, NeedRow } from "./need-row";

/** More than these are no longer seen in one look. */
export const needsShown = 4;

type Props = {
  needs: readonly Need[];
  title?: string;
  /** Whether the page's one filled button is here. */
  isMain?: boolean;
};

export function NeedsYou({ needs, title = "Needs you", isMain = true }: Props) {
  if (needs.length === 0) return null;
  const waiting = needs.slice(needsShown);
  return (
    <Card title={title} flush>
      <ActedList
        className="divide-y divide-border border-border border-t"
        rows={needs.slice(0, needsShown).map((need, at) => ({
          key: need.key,
          row: <NeedRow need={need} isFirst={isMain && at === 0} />,
        }))}
      />
      {waiting.length > 0 && (
        <Disclosure
          summary={`${waiting.length} more can wait`}
          className="border-border border-t text-xs [&>div]:p-0 [&>summary]:px-4 [&>summary]:py-2 sm:[&>summary]:px-5"
        >
          <ActedList
            className="divide-y divide-border border-border border-t text-sm"
            rows={waiting.map((need) => ({ key: need.key, row: <NeedRow need={need} /> }))}
          />
        </Disclosure>
      )}
    </Card>
  );
}
