// How strictly a gate holds, as a word with its icon.
import { BellRing, Hand, Info } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { GateMode } from "@/db/enums";
import { gateModeWords } from "@/lib/lifecycle/templates/words";

const icons = { inform: <Info />, warn: <BellRing />, block: <Hand /> } as const satisfies Record<GateMode, unknown>;

export function ModeBadge({ mode }: { mode: GateMode }) {
  return <Badge icon={icons[mode]}>{gateModeWords[mode]}</Badge>;
}
