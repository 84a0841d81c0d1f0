// How a run stands, in a word.

import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { RunStatus } from "@/db/enums";
import { runStatusWords } from "@/lib/experiments/words";

const toneOf: Partial<Record<RunStatus, Tone>> = { running: "info", failed: "unmet", killed: "missing" };

export function RunBadge({ status }: { status: RunStatus }) {
  return <Badge tone={toneOf[status]}>{runStatusWords[status]}</Badge>;
}
