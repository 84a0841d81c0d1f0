// Whether those who hold locks and ask for more can wait for each other in a circle, without any race: Goodlock (Havelund 2000), with the gate
// locks that keep it from happening (Bensalem and Havelund 2005).
import { inTheWay, type Lock, strengths } from "./locks";

export type Locking = { name: string; locks: readonly Lock[] };
/** Who holds `held` asks for `wanted`, and keeps others out by `gates` meanwhile. */
type Step = { by: string; held: Lock; wanted: Lock; gates: readonly Lock[] };
/** Whether each row of the first table belongs to just one of the second. */
type HangsOn = (table: string, on: string) => boolean;

const most = 3;

/** @returns each circle of tables once, with who goes which way */
export function circles(all: readonly Locking[], hangsOn: HangsOn): Map<string, string> {
  const steps = distinct(all.flatMap(stepsOf));
  const from = Map.groupBy(steps, ({ held }) => held.on);
  const found = new Map<string, string>();
  const visit = (trail: readonly Step[]) => {
    const [first, last] = [trail[0], trail.at(-1)];
    if (!first || !last) return;
    if (meets(last, first)) {
      const tables = trail.map(({ held }) => held.on).join(" → ");
      if (!found.has(tables)) found.set(tables, trail.map(told).join("; "));
      return;
    }
    if (trail.length === most || last.wanted.on === last.held.on) return;
    for (const next of from.get(last.wanted.on) ?? []) {
      const isNew =
        next.held.on >= first.held.on && trail.every(({ held }) => held.on !== next.wanted.on || held === first.held);
      if (!isNew || !meets(last, next)) continue;
      const tables = [...trail, next].flatMap(({ held, wanted }) => [held.on, wanted.on]);
      if (!trail.some((one) => isKeptOut(one, next, tables, hangsOn))) visit([...trail, next]);
    }
  };
  for (const step of steps) visit([step]);
  return found;
}

const meets = (one: Step, next: Step) =>
  one.wanted.on === next.held.on &&
  inTheWay(one.wanted.strength, next.held.strength) &&
  // of two who hold the same row and want more of it, the first has kept the second out
  !(one === next && isSame(one.held, one.wanted) && inTheWay(one.held.strength, one.held.strength));

const isSame = (one: Lock, other: Lock) => one.rows.join() === other.rows.join();

function stepsOf({ name, locks }: Locking): Step[] {
  return locks.flatMap((wanted, at) => {
    const before = locks.slice(0, at);
    if (isCovered(wanted, before)) return [];
    const gates = before.filter((held) => held.strength !== "key share" && isAllOf(held.on, before, locks));
    return before.map((held) => ({ by: name, held, wanted, gates }));
  });
}

/** Who holds it already, as strongly, does not wait for it. */
function isCovered({ on, strength, rows }: Lock, before: readonly Lock[]): boolean {
  const strong = before.filter(
    (held) => held.on === on && strengths.indexOf(held.strength) >= strengths.indexOf(strength),
  );
  return strong.length > 0 && rows.every((row) => strong.some((held) => held.rows.includes(row)));
}

/** Whether it holds by then whatever it will ever hold of this table. */
const isAllOf = (table: string, before: readonly Lock[], all: readonly Lock[]) =>
  all.every((lock) => lock.on !== table || lock.strength === "key share" || isCovered(lock, before));

/** Both want the same row before they get there, so only one of them does. */
const isKeptOut = (one: Step, other: Step, tables: readonly string[], hangsOn: HangsOn) =>
  one.gates.some(
    (gate) =>
      one.held.on !== gate.on &&
      other.held.on !== gate.on &&
      tables.every((table) => hangsOn(table, gate.on)) &&
      other.gates.some(({ on, strength }) => on === gate.on && inTheWay(strength, gate.strength)),
  );

function distinct(steps: readonly Step[]): Step[] {
  const key = ({ held, wanted, gates }: Step) =>
    JSON.stringify([
      held.on,
      held.strength,
      wanted.on,
      wanted.strength,
      gates.map(({ on, strength }) => on + strength).sort(),
      held.on === wanted.on && isSame(held, wanted),
    ]);
  return [...new Map(steps.map((step) => [key(step), step])).values()];
}

const told = ({ by, held, wanted }: Step) =>
  `${by} holds ${held.on} (${held.strength}) and asks for ${wanted.on} (${wanted.strength})`;
