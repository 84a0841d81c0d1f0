// The file says what the page says, in the currency's own unit.
import { expect, test } from "vitest";
import { toCsv } from "@/lib/format/csv";
import type { PortfolioRow } from "../queries";
import { portfolioColumns } from "./rules";

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

test("each project is a line", () => {
  const [header, line, end] = toCsv([row], portfolioColumns(now)).split("\r\n");
  expect(header?.split(",")).toHaveLength(24);
  expect(line).toBe(
    'CHURN,"Churn, early",\'=cmd,design,active,EUR,0.5,1234.5,-1,1200,2500,2026-03-02T09:00:00.000Z,40.5,,7.05,0,1,0,0,0,0.01,1.01,2026-01-31,',
  );
  expect(end).toBe("");
});

test("yen have no cents, and what needs a decision is named", () => {
  const [, line] = toCsv([{ ...row, currency: "JPY", budget: 1 }], portfolioColumns(now)).split("\r\n");
  expect(line).toContain(",123450,-100,120000,250000,");
  expect(line?.endsWith(",over-budget")).toBe(true);
});
