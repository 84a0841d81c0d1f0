// How much a broken rule matters.
import { Badge } from "@/components/ui/badge";
import type { Severity } from "@/db/enums";
import { severityWords } from "@/lib/data/words";

export function SeverityBadge({ severity }: { severity: Severity }) {
  return <Badge tone={severity === "critical" ? "unmet" : undefined}>{severityWords[severity]}</Badge>;
}
