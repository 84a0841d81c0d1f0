// The figures that sentences on an alert are made from (by-role.words): one shape for every page.
import type { AlertStatus, Direction, MonitorKind } from "@/db/enums";
import type { BeyondLimit, Drift } from "@/lib/deployments/by-role.words";
import { dayOf } from "@/lib/kernel/days";
import { fails } from "./monitors/rules";

type AlertFigures = {
  status: AlertStatus;
  kind: MonitorKind;
  watches: string;
  unit: string;
  direction: Direction | null;
  release: number;
  since: Date;
  /** As the last window read it, and what it is held against there. */
  value: number;
  limit: number | null;
  /** Of drift. */
  psi: number | null;
};

/** Null where nothing is wrong now: the alert is resolved, or the last window was good but there are not enough of them yet. */
export function troubleFact(
  { status, kind, watches, unit, direction, release, since, value, limit, psi }: AlertFigures,
  timeZone: string,
): Drift | BeyondLimit | null {
  if (status === "resolved" || limit === null || !fails({ direction }, { value, limit })) return null;
  const common = { release, value, since: dayOf(since, timeZone) };
  if (kind === "drift" || !direction) return { what: "drift", feature: watches, limit, psi: psi ?? 0, ...common };
  return { what: "beyond-limit", watches, unit, direction, limit, ...common };
}
