// One decision in the list: what was decided and why, by whom, and what took its place.
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { Decision } from "@/lib/collaboration/decisions/queries";
import { formatDay } from "@/lib/format/dates";
import { phaseWords } from "@/lib/projects/words";

type Props = { decision: Decision; base: string; locale: string };

export function DecisionItem({ decision: item, base, locale }: Props) {
  const { id, decision, reason, decidedBy, decidedOn, phase, replacedBy, replaces } = item;
  return (
    <li className="relative grid gap-1 px-4 py-3.5 hover:bg-muted sm:px-5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link href={`${base}/${id}`} className="font-medium text-ink after:absolute after:inset-0">
          {decision}
        </Link>
        {replacedBy && <Badge tone="missing">Replaced</Badge>}
      </p>
      <p className="line-clamp-2 text-quiet">{reason}</p>
      <p className="text-quiet text-xs">
        {decidedBy}, {formatDay(decidedOn, locale)} · {phaseWords[phase]}
        {replaces && <> · in place of “{replaces.decision}”</>}
        {replacedBy && (
          <>
            {" "}
            · since {formatDay(replacedBy.decidedOn, locale)}: “{replacedBy.decision}”
          </>
        )}
      </p>
    </li>
  );
}
