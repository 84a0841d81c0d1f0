// Who outside may read a report: the links that there are, and a form for one more.
import { Card } from "@/components/ui/card";
import type { BoundAction } from "@/lib/doors/form";
import type { Share } from "@/lib/reports/sharing/queries";
import { shareDays } from "@/lib/reports/sharing/schema";
import { type MadeLink, ShareForm } from "./share-form";
import { ShareList } from "./share-list";

type Props = {
  shares: readonly Share[];
  share: BoundAction<MadeLink>;
  revoke: (shareId: string) => BoundAction;
};

export function ReportSharing({ shares, share, revoke }: Props) {
  return (
    <div data-print="none">
      <Card
        title="Show it to somebody without an account"
        lead="A link shows this report and nothing else, until the day you choose. Every opening is counted."
      >
        <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
          <ShareForm action={share} days={shareDays} />
          {shares.length > 0 && <ShareList shares={shares} revoke={revoke} />}
        </div>
      </Card>
    </div>
  );
}
