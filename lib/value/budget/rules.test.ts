// The budget's sums by hand, at their edges, and to the cent.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfNumber } from "@/lib/kernel/days";
import { total } from "../rules";
import { budgetBurn, burnByMonth, type Cost } from "./rules";

const cost = (amount: number, spentOn: string, struck = false): Cost => ({
  amount,
  spentOn,
  struckAt: struck ? new Date(0) : null,
});
/** Ten days. */
const budget = { amount: 1_000, startsOn: "2026-03-01", endsOn: "2026-03-10" };

describe("the burn", () => {
  test("after four of ten days, by hand", () => {
    const costs = [
      cost(300, "2026-03-01"),
      cost(200, "2026-03-04"),
      cost(999, "2026-03-02", true),
      cost(50, "2026-03-09"),
      cost(70, "2026-02-28"),
      cost(5, "2026-03-11"),
    ];
    expect(budgetBurn(costs, budget, "2026-03-04")).toEqual({
      amount: 1_000,
      spent: 500,
      planned: 400,
      forecast: 1_250,
      left: 500,
      timeShare: 0.4,
      spentShare: 0.5,
      ahead: 50,
      outside: 75,
    });
  });

  test("has no forecast before the first day, and on it a tenth of the plan", () => {
    expect(budgetBurn([], budget, "2026-02-28")).toMatchObject({ planned: 0, forecast: null, timeShare: 0 });
    expect(budgetBurn([cost(150, "2026-03-01")], budget, "2026-03-01")).toMatchObject({
      planned: 100,
      forecast: 1_500,
    });
  });

  test("after the last day forecasts what was spent", () => {
    const costs = [cost(1_200, "2026-03-10")];
    for (const today of ["2026-03-10", "2027-01-01"]) {
      expect(budgetBurn(costs, budget, today)).toMatchObject({
        planned: 1_000,
        forecast: 1_200,
        left: -200,
        timeShare: 1,
      });
    }
  });

  test("of a budget of nothing has no share, and of one that ends before it starts no meaning", () => {
    expect(budgetBurn([], { ...budget, amount: 0 }, "2026-03-04").spentShare).toBeNull();
    expect(() => budgetBurn([], { ...budget, endsOn: "2026-02-01" }, "2026-03-04")).toThrow(RangeError);
  });
});

const day = fc.integer({ min: 20_000, max: 21_000 }).map(dayOfNumber);
const costs = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 ** 12 }), day, fc.boolean()), { maxLength: 40 });

test("no cent is lost: spent, ahead and outside are all that was recorded and not struck", () => {
  fc.assert(
    fc.property(costs, day, fc.nat(900), day, (list, startsOn, length, today) => {
      const recorded = list.map(([amount, spentOn, struck]) => cost(amount, spentOn, struck));
      const endsOn = dayOfNumber(Date.parse(startsOn) / 86_400_000 + length);
      const burn = budgetBurn(recorded, { amount: 5_000, startsOn, endsOn }, today);
      expect(burn.spent + burn.ahead + burn.outside).toBe(total(recorded));
      expect(burn.planned).toBeLessThanOrEqual(5_000);
      const months = burnByMonth(recorded, { amount: 5_000, startsOn, endsOn }, today);
      expect(months.at(-1)?.planned).toBe(5_000);
      expect(months.findLast(({ spent }) => spent !== null)?.spent ?? 0).toBe(burn.spent);
    }),
  );
});

test("by month, cumulated, and silent about months to come", () => {
  const half = { amount: 5_900, startsOn: "2026-01-01", endsOn: "2026-02-28" };
  const spent = [cost(10, "2026-01-01"), cost(20, "2026-01-31"), cost(40, "2026-02-28")];
  expect(burnByMonth(spent, half, "2026-01-31")).toEqual([
    { month: "2026-01", planned: 3_100, spent: 30 },
    { month: "2026-02", planned: 5_900, spent: null },
  ]);
  expect(burnByMonth(spent, half, "2026-03-05").map(({ spent }) => spent)).toEqual([30, 70]);
});
