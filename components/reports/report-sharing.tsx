// Who outside may read a report: the links that there are, and a form for one more.
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { BoundAction } from "@/lib/form";
import type { Share } from "@/lib/reports/sharing/queries";
import { type MadeLink, ShareForm } from "./share-form";
import { ShareList } from "./share-list";

type Props = {
  shares: readonly Share[];
  share: BoundAction<MadeLink>;
  revoke: (shareId: string) => BoundAction;
  locale: string;
};

export function ReportSharing({ shares, share, revoke, locale }: Props) {
  return (
    <div data-print="none">
      <Card
        title="Show it to somebody without an account"
        lead="A link shows this report and nothing else, until the day you choose. Every opening is counted."
      >
        <div className="grid gap-4">
          {shares.length > 0 && <ShareList shares={shares} revoke={revoke} locale={locale} />}
          <Disclosure summary="New link" open={shares.length === 0 || undefined}>
            <ShareForm action={share} />
          </Disclosure>
        </div>
      </Card>
    </div>
  );
}
