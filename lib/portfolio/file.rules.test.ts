// The file says what the page says, in the currency's own unit.
import { expect, test } from "vitest";
import { toCsv } from "@/lib/format/csv";
import type { PromiseByNow } from "@/lib/value/promise/rules";
import { portfolioColumns } from "./file.rules";
import type { PortfolioRow } from "./queries";

const now = new Date("2026-03-02T09:00:00Z");
const row: PortfolioRow = {
  id: "01a20832-d259-75c8-82e4-f954292ec56e",
  key: "CHURN",
  name: "Churn, early",
  owner: "=cmd",
  phase: "design",
  status: "active",
  visibility: "workspace",
  currency: "EUR",
  paysBack: 0.5,
  mean: 123_450,
  p10: -100,
  p50: 120_000,
  p90: 250_000,
  estimatedAt: now,
  remainingCost: 4_050,
  budget: null,
  spent: 705,
  realised: [0, 100, 0, 0, 0, 1],
  realisedTotal: 101,
  realisedUntil: "2026-01-31",
  belowPromise: false,
  roles: ["stakeholder"],
};

const promise: PromiseByNow = {
  from: "2026-01-01",
  estimate: 2,
  now: { mean: 20_000, p10: 10_000, p50: 19_000, p90: 40_000 },
  arrived: { total: 101, until: "2026-01-31" },
  measured: { mean: 10_000, p10: 5_000, p50: 9_500, p90: 20_000 },
  standing: "below",
  gapSince: "2026-01-31",
};
const none = new Map<string, PromiseByNow>();

/** The cells of the only line by their headers. */
function cellsOf(given: PortfolioRow, promises: ReadonlyMap<string, PromiseByNow>): Record<string, string> {
  const [header = "", line = ""] = toCsv([given], portfolioColumns(now, promises)).split("\r\n");
  const cells = line.replace('"Churn, early"', "Churn").split(",");
  return Object.fromEntries(header.split(",").map((name, at) => [name, cells[at] ?? ""]));
}

test("each project is a line with what the page shows: expected, promised by now, arrived and what stands against it", () => {
  expect(cellsOf(row, new Map([[row.id, promise]]))).toEqual({
    key: "CHURN",
    name: "Churn",
    owner: "'=cmd",
    phase: "design",
    status: "active",
    currency: "EUR",
    chance_of_paying_back: "0.5",
    expected_value: "1234.5",
    expected_likely_from: "-1",
    expected_median: "1200",
    expected_likely_to: "2500",
    estimated_at: "2026-03-02T09:00:00.000Z",
    still_to_spend: "40.5",
    net_gain_per_unit_still_to_spend: String(123_450 / 4_050),
    budget: "",
    spent: "7.05",
    promised_since: "2026-01-01",
    promised_by_estimate: "2",
    promised_by_now: "200",
    promised_likely_from: "100",
    promised_likely_to: "400",
    arrived: "1.01",
    arrived_until: "2026-01-31",
    against_promise: "below promise",
    nothing_recorded_since: "2026-01-31",
    arrived_grade_0: "0",
    arrived_grade_1: "1",
    arrived_grade_2: "0",
    arrived_grade_3: "0",
    arrived_grade_4: "0",
    arrived_grade_5: "0.01",
    needs_a_decision: "",
  });
});

test("what was never promised is empty, and a project that costs nothing more gains without end", () => {
  const cells = cellsOf({ ...row, remainingCost: 0 }, none);
  expect(cells).toMatchObject({ promised_by_now: "", against_promise: "", net_gain_per_unit_still_to_spend: "∞" });
  expect(cellsOf({ ...row, mean: -1 }, none).net_gain_per_unit_still_to_spend).toBe("");
});

test("yen have no cents, and what needs a decision is named", () => {
  expect(cellsOf({ ...row, currency: "JPY", budget: 1 }, none)).toMatchObject({
    expected_value: "123450",
    expected_likely_from: "-100",
    needs_a_decision: "over-budget",
  });
});
