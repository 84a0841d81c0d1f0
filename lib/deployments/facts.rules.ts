// What there is to tell of an alert, in the one shape that every page tells it from.
import type { AlertStatus, Direction, MonitorKind } from "@/db/enums";
import type { BeyondLimit, Drift } from "@/lib/deployments/told.words";
import { dayOf } from "@/lib/kernel/days";
import { fails } from "./monitors/rules";

type Alerted = {
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

/** Null where nothing is the matter now: it is over, or the last window was good and is only not believed yet. */
export function troubleFact(
  { status, kind, watches, unit, direction, release, since, value, limit, psi }: Alerted,
  timeZone: string,
): Drift | BeyondLimit | null {
  if (status === "resolved" || limit === null || !fails({ direction }, { value, limit })) return null;
  const told = { release, value, since: dayOf(since, timeZone) };
  if (kind === "drift" || !direction) return { what: "drift", feature: watches, limit, psi: psi ?? 0, ...told };
  return { what: "beyond-limit", watches, unit, direction, limit, ...told };
}
