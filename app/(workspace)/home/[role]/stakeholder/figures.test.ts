// Beside what live projects promised stands what these brought, and nothing that isn't known is said to be none.
import { expect, test } from "vitest";
import type { PortfolioTotals } from "@/lib/portfolio/queries";
import { figuresOf } from "./figures";

const totals: PortfolioTotals = {
  ...{ currency: "EUR", projects: 3, estimated: 3, mean: 0, budgeted: 3, budget: 100_000, spent: 40_000, needing: 0 },
  ...{ realised: [10_000, 0, 0, 20_000, 5_000, 0], realisedTotal: 35_000, inLine: 0, allowed: 0 },
};
const delivery = { live: 2, below: 1, promised: 50_000, arrived: 35_000 };
const said = (of: Partial<PortfolioTotals>, how: Partial<typeof delivery> = {}) =>
  figuresOf({ ...totals, ...of }, { ...delivery, ...how }, "en-GB").map(({ value, note }) => `${value}, ${note}`);

test("what has arrived is that of those who promised, and what others brought is said apart", () => {
  expect(said({})).toEqual(["€500, by 2 live projects", "€350, €250 compared", "€400, of €1k budget"]);
  expect(said({}, { arrived: 20_000 })[1]).toBe("€200, €150 more by others");
  expect(said({}, { live: 1, arrived: -5_000 })[1]).toBe("−⁠€50, €400 more by others");
  expect(said({}, { live: 0, promised: 0, arrived: 0 }).slice(0, 2)).toEqual([
    "–, nothing is live yet",
    "€350, €250 compared",
  ]);
});

test("what has no budget is not said to be spent, nor that nothing is", () => {
  expect(said({ budgeted: 1 })[2]).toBe("€400, of €1k budget, 1 of 3 projects");
  expect(said({ budgeted: 0, budget: 0, spent: 0 })[2]).toBe("–, no project has a budget");
});
