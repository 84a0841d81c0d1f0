// The reader's projects, each with its loop and what still stands before its next gate.

import { GateBadge } from "@/components/lifecycle/gate-badge";
import { LifecycleLoop, type LoopGate } from "@/components/lifecycle/lifecycle-loop";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Phase } from "@/db/enums";
import type { ShownGateState } from "@/lib/lifecycle/gate-result.rules";
import { phaseWords } from "@/lib/projects/words";

export type BoardRow = {
  key: string;
  name: string;
  phase: Phase;
  loop: readonly LoopGate[];
  state: ShownGateState;
  /** "4 of 14 not met: Speed requirement agreed, …". */
  note: string;
  href: string;
};

export function GateBoard({ title, lead, rows }: { title: string; lead: string; rows: readonly BoardRow[] }) {
  return (
    <Card title={title} lead={lead} flush>
      {rows.length === 0 ? (
        <p className="border-border border-t px-4 py-4 text-quiet sm:px-5">No project of yours is here yet.</p>
      ) : (
        <ul className="divide-y divide-border border-border border-t">
          {rows.map((row) => (
            <li key={row.key}>
              <Link
                href={row.href}
                className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-3 hover:bg-muted sm:px-5"
              >
                <LifecycleLoop current={row.phase} gates={row.loop} size={32} />
                <span className="min-w-0 flex-1 basis-44">
                  <span className="block font-medium text-ink">{row.name}</span>
                  <span className="line-clamp-2 block text-quiet">
                    {phaseWords[row.phase]} · {row.note}
                  </span>
                </span>
                <GateBadge state={row.state} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
