// Whether a model version is proposed or withdrawn.
import { Badge } from "@/components/ui/badge";
import type { ModelVersionStatus } from "@/db/enums";
import { modelVersionStatusWords } from "@/lib/experiments/words";

export function VersionBadge({ status }: { status: ModelVersionStatus }) {
  return <Badge tone={status === "proposed" ? "info" : "missing"}>{modelVersionStatusWords[status]}</Badge>;
}
