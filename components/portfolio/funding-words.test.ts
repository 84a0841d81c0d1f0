// What a sum of money funds, as people read it.
import { expect, test } from "vitest";
import { fundingOrder } from "@/lib/portfolio/funding/rules";
import { fundingSentence } from "./funding-words";

const format = { kind: "money", currency: "EUR", locale: "en" } as const;
const project = (key: string, mean: number, remainingCost: number) => ({
  id: key,
  key,
  name: `Project ${key}`,
  mean: mean * 100_000,
  paysBack: 0.8,
  remainingCost: remainingCost * 100_000,
});
const order = fundingOrder([project("CHURN", 900, 100), project("FLIGHTS", 500, 150), project("SCRAP", 200, 210)]);
const said = (line: number, all = 3) => fundingSentence(order, { line: line * 100_000, all }, format);

test("names what is funded, what comes next and what it lacks", () => {
  expect(said(400)).toBe(
    "With €400K you fund 2 of 3: CHURN, FLIGHTS; the next one, SCRAP, needs €60K more. Together they are expected to bring €1.4M.",
  );
  expect(said(50)).toBe("With €50K you fund none of 3; the first one, CHURN, needs €50K more.");
  expect(said(500)).toBe(
    "With €500K you fund all 3: CHURN, FLIGHTS, SCRAP. Together they are expected to bring €1.6M.",
  );
});

test("more in line than are listed: it says of how many it names the first", () => {
  expect(said(500, 140)).toContain("you fund the first 3 of 140: CHURN");
});
