// What somebody has in hand in a project, each thing by name, and who has it once they are gone.

import { rolesInSentence } from "@/lib/access/words";
import type { DutyKind, Move } from "@/lib/admin/duties/rules";

const headings: Record<DutyKind, string> = {
  datasets: "Owner of",
  tasks: "Open tasks",
  incidents: "Open incidents",
  alerts: "Open alerts",
  releases: "Integration of",
  lapses: "Lapsed gates",
};

export function MoveList({ moves }: { moves: readonly Move[] }) {
  return (
    <dl className="grid gap-1.5">
      {moves.map(({ kind, titles, to, notifyRoles }) => (
        <div key={kind} className="grid gap-x-3 sm:grid-cols-[8rem_1fr]">
          <dt className="text-quiet">{headings[kind]}</dt>
          <dd className="min-w-0 break-words text-ink">
            {titles.join(" · ")}
            <span className="block text-quiet text-xs">{to ? `to ${to.name}` : unownedWords(notifyRoles)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function unownedWords(roles: Move["notifyRoles"]): string {
  if (roles.length === 0) return "to whoever takes over";
  const [last, ...before] = roles.map(rolesInSentence).reverse();
  const those = before.length > 0 ? `${before.reverse().join(", ")} and ${last}` : last;
  return `to nobody, and open again: the ${those}, who may settle it, are told`;
}
