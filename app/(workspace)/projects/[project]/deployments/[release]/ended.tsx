// Says of a release that is over how and when it ended, by whom and why.
import { Callout } from "@/components/ui/callout";
import { Time } from "@/components/ui/time";
import type { Release } from "@/lib/deployments/queries";
import { releaseStatusWords } from "@/lib/deployments/words";

export function Ended({ release: { status, endedAt, endedBy, endReason } }: { release: Release }) {
  return (
    <Callout tone="missing" title={releaseStatusWords[status]}>
      {endReason} {endedBy && `${endedBy}, `}
      {endedAt && <Time at={endedAt} />}
    </Callout>
  );
}
