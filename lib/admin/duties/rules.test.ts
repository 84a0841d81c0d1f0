// Who has what once somebody is gone: nothing gets lost, and nobody is handed what they may not settle.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "@/db/enums";
import { policy } from "@/lib/access/policy";
import { type DutyKind, dutyKinds, type InHand, planMoves, sumUp } from "./rules";

const nothing: InHand = { datasets: [], tasks: [], incidents: [], alerts: [], releases: [], lapses: [] };
const held: InHand = { ...nothing, datasets: ["Customers", "Calls"], tasks: ["Ask"], incidents: ["Calls: complete"] };
const olga = { id: "o", name: "Olga", roles: ["stakeholder"] as const };
const eve = { id: "e", name: "Eve", roles: ["expert"] as const };
const ed = { id: "d", name: "Ed", roles: ["data_engineer"] as const };
const rolesFor: Partial<Record<DutyKind, readonly string[]>> = {
  incidents: policy["incident.handle"].roles,
  alerts: policy["alert.handle"].roles,
};

describe("planMoves", () => {
  test("hands to the heir, and what the heir may not settle to the owner", () => {
    expect(sumUp(planMoves(held, [eve, ed]))).toBe("2 datasets, 1 open task to Eve; 1 open incident to Ed");
    expect(sumUp(planMoves(held, [ed, olga]))).toBe("2 datasets, 1 open task, 1 open incident to Ed");
  });
  test("opens again what neither may settle, and tells those who may", () => {
    const moves = planMoves(held, [eve, olga]);
    expect(sumUp(moves)).toBe("2 datasets, 1 open task to Eve; 1 open incident to nobody");
    expect(moves.map(({ notifyRoles }) => notifyRoles)).toEqual([[], [], policy["incident.handle"].roles]);
  });
  test("knows nobody before somebody was chosen, and nothing of nothing", () => {
    expect(planMoves(held, []).map(({ to, notifyRoles }) => [to, notifyRoles])).toEqual([
      [null, []],
      [null, []],
      [null, []],
    ]);
    expect(planMoves(nothing, [ed])).toEqual([]);
  });
  test("loses nothing, and asks more of nobody than they may do", () => {
    const titles = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 });
    const taker = fc.record({ id: fc.uuid(), name: fc.string(), roles: fc.subarray([...roles]) });
    const takers = fc.array(taker, { minLength: 1, maxLength: 2 });
    const anything = fc.record(Object.fromEntries(dutyKinds.map((kind) => [kind, titles]))) as fc.Arbitrary<InHand>;
    fc.assert(
      fc.property(anything, takers, (all, who) => {
        const moves = planMoves(all, who);
        for (const kind of dutyKinds) {
          const move = moves.find((one) => one.kind === kind);
          expect(move?.titles ?? []).toEqual(all[kind]);
          if (!move) continue;
          const able = rolesFor[kind] ?? [];
          if (able.length === 0) expect(move.to).toBe(who[0]);
          else if (move.to) expect(move.to.roles.some((role) => able.includes(role))).toBe(true);
          else expect(move.notifyRoles).toEqual(able);
        }
      }),
    );
  });
});
