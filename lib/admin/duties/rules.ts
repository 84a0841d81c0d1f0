// What somebody has in hand in a project, by name, and who has it once they are gone.
import type { Role } from "@/db/enums";
import { policy } from "@/lib/access/policy";

export const dutyKinds = ["datasets", "tasks", "incidents", "alerts", "releases", "lapses"] as const;
export type DutyKind = (typeof dutyKinds)[number];
/** The titles of each kind; what nobody has to go on with (retired, done, resolved, replaced) is not in it. */
export type InHand = Record<DutyKind, string[]>;

export type Taker = { id: string; name: string; roles: readonly Role[] };
/** `to` is null where nobody may have it, and then the roles in `told` are asked; without any of them it is not known yet. */
export type Move = { kind: DutyKind; titles: readonly string[]; to: Taker | null; notifyRoles: readonly Role[] };

/** What went to whom, by the ids of the rows; `to` is null where it is nobody's. */
export type Moved = { kind: DutyKind; to: string | null; ids: readonly string[] };

/** Whoever answers for a dataset, a task, an integration or a lapsed gate sees to it; these two one must be able to settle. */
const resolvers: Partial<Record<DutyKind, readonly Role[]>> = {
  incidents: policy["incident.handle"].roles,
  alerts: policy["alert.handle"].roles,
};

/**
 * An incident or an alert in the hands of somebody who may not resolve it looks taken and stays undone: it goes to the first
 * who may, and where neither the heir nor the project's owner may, it is open again and the roles that repair are told.
 * @param takers the heir, then the project's owner; none where nobody was chosen yet
 */
export function planMoves(inHand: InHand, takers: readonly Taker[]): Move[] {
  return dutyKinds.flatMap((kind) => {
    const titles = inHand[kind];
    if (titles.length === 0) return [];
    const allowedRoles = resolvers[kind];
    const to = takers.find(({ roles }) => !allowedRoles || roles.some((role) => allowedRoles.includes(role))) ?? null;
    return [{ kind, titles, to, notifyRoles: !to && takers.length > 0 && allowedRoles ? allowedRoles : [] }];
  });
}

const words: Record<DutyKind, readonly [one: string, many: string]> = {
  datasets: ["dataset", "datasets"],
  tasks: ["open task", "open tasks"],
  incidents: ["open incident", "open incidents"],
  alerts: ["open alert", "open alerts"],
  releases: ["release to integrate", "releases to integrate"],
  lapses: ["cause of a lapsed gate", "causes of lapsed gates"],
};

/** "2 datasets, 1 open task to Olga; 1 open incident to nobody". */
export function sumUp(moves: readonly Move[]): string {
  const takers = [...new Set(moves.map(({ to }) => to?.name ?? "nobody"))];
  return takers
    .map((name) => {
      const ownMoves = moves.filter(({ to }) => (to?.name ?? "nobody") === name);
      return `${ownMoves.map(({ kind, titles }) => `${titles.length} ${words[kind][titles.length === 1 ? 0 : 1]}`).join(", ")} to ${name}`;
    })
    .join("; ");
}
