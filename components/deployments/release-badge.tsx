// How a release stands: only what is live is green, and what has ended is no alarm.
import { Badge } from "@/components/ui/badge";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ReleaseStatus } from "@/db/enums";
import { releaseStatusWords } from "@/lib/deployments/words";

export function ReleaseBadge({ status }: { status: ReleaseStatus }) {
  const word = releaseStatusWords[status];
  return status === "live" ? <StatusBadge state="met">{word}</StatusBadge> : <Badge>{word}</Badge>;
}
