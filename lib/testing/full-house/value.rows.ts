// What a house hopes for, spends and gets, and what it asks of its models.
import type { House } from "./house";
import type { Given } from "./rows";
import { estimateOf, factsOf, matrixTerms } from "./shapes";

export function valueRows(house: House): Given {
  const id = house.id.bind(house);
  const terms = { unit: "share", baseline: 0.5, target: 0.8, maxAgeDays: 90 };
  return {
    metrics: {
      first: { ...terms, audience: "business", direction: "higher" },
      second: { ...terms, audience: "business", direction: "lower" },
      other: { ...terms, audience: "technical", direction: "higher" },
      ended: { ...terms, audience: "business", direction: "higher" },
    },
    measurements: {
      older: {
        metricId: id("metrics", "first"),
        value: 0.1,
        runId: null,
        releaseId: null,
        source: "form",
        measuredAt: house.day(-30),
      },
      first: { runId: null, releaseId: null, source: "form", value: 0.9 },
      second: { runId: null, releaseId: null, source: "form", value: 0.9 },
      ended: { runId: null, releaseId: null, source: "form" },
      under: { runId: null, releaseId: null, source: "form" },
      between: {
        metricId: id("metrics", "first"),
        runId: null,
        releaseId: null,
        source: "form",
        value: 0.2,
        measuredAt: house.day(-18),
      },
      run: { metricId: id("metrics", "first"), runId: id("runs", "first"), releaseId: null, source: "form" },
      release: { metricId: id("metrics", "first"), runId: null, releaseId: id("releases", "first"), source: "form" },
    },
    requirements: {
      first: { category: "accuracy", priority: "must", status: "agreed", agreedAt: house.day(-50), maxAgeDays: 90 },
      second: { category: "speed", priority: "must", maxAgeDays: 90, metricId: null },
      theirs: {
        category: "team",
        priority: "could",
        maxAgeDays: 90,
        metricId: null,
        proposedById: id("people", "colleague"),
      },
      agreed: {
        category: "team",
        priority: "could",
        status: "agreed",
        agreedAt: house.day(-50),
        maxAgeDays: 90,
        metricId: null,
        proposedById: id("people", "colleague"),
      },
      checked: {
        category: "compliance",
        priority: "must",
        status: "agreed",
        agreedAt: house.day(-50),
        maxAgeDays: 90,
        metricId: null,
      },
      ended: { category: "budget", priority: "should", status: "retired", maxAgeDays: 90 },
    },
    categoryExemptions: { first: { category: "transparency" }, second: { category: "team" } },
    estimates: {
      older: { ...estimateOf(house), current: false, discountRate: 0.1 },
      first: { ...estimateOf(house), current: true, discountRate: 0.1, together: {} },
    },
    budgets: {
      older: { startsOn: "2025-01-01", endsOn: "2025-12-31" },
      first: { startsOn: "2026-01-01", endsOn: "2026-12-31" },
    },
    costs: {
      first: { spentOn: "2026-02-11", kind: "people" },
      second: { spentOn: "2026-02-12", kind: "data" },
      ended: { spentOn: "2026-02-13", kind: "people" },
      older: { spentOn: "2025-02-13", kind: "people" },
    },
    realisedValues: {
      first: { periodStart: "2026-01-01", periodEnd: "2026-01-31", grade: 3 },
      second: { periodStart: "2026-02-01", periodEnd: "2026-02-28", grade: 0 },
      ended: { periodStart: "2026-02-01", periodEnd: "2026-02-27", grade: 3 },
    },
    moneyMatrices: {
      older: {
        kind: "binary",
        terms: matrixTerms(house),
        setAs: "expert",
        afterResults: false,
        setAt: house.day(-12),
      },
      first: { kind: "binary", terms: matrixTerms(house), setAs: "stakeholder", afterResults: true, current: true },
    },
    matrixRemarks: {
      first: { actual: 0, action: 1 },
      second: { actual: 1, action: 0 },
      ended: { actual: 0, action: 1 },
    },
    baseRates: {
      older: { shares: rates(0.9), afterResults: false },
      first: { shares: rates(0.8), afterResults: true, current: true },
    },
    estimateSources: {
      first: { input: "gainPerCase", realisedValueId: null },
      other: { input: "casesPerPeriod", measurementId: null, realisedValueId: null },
      second: { input: "adoption", measurementId: null },
      older: { estimateId: id("estimates", "older"), input: "adoption", measurementId: null },
    },
    promises: { first: { shares: [{ from: "2026-02-01", share: 1 }], startedOn: "2026-02-01" } },
    valueSummaries: {
      first: {
        paysBack: 0.75,
        // all is spent, and nothing more
        ...(house.name === "eve"
          ? { budget: 77_000, spent: 77_000, mean: 9_000_000, p10: 8_000_000 }
          : { spent: house.number() }),
        ...(house.name === "bob" || house.name === "cat" ? { mean: null } : {}),
        realised: [0, 0, 0, house.number(), 0, 0],
        realisedTotal: house.number(),
        realisedUntil: "2026-02-28",
        estimatedAt: house.day(-5),
      },
    },
    reviews: {
      older: {
        occasion: "scheduled",
        ...decided(house, "stop"),
        decidedAt: house.day(-40),
        calledAt: house.day(-50),
      },
      second: {
        occasion: "called",
        ...decided(house, "continue"),
        decidedAt: house.day(-10),
        calledAt: house.day(-20),
      },
      // nothing but its day makes the review of one house due
      ...(house.name === "eve"
        ? {}
        : { first: { occasion: "called", digest: null, facts: null, calledAt: house.day(-2), kept: null } }),
    },
    reviewVotes: {
      first: {
        reviewId: id("reviews", house.name === "eve" ? "second" : "first"),
        role: "stakeholder",
        vote: "continue",
      },
      second: { role: "expert", vote: "pivot" },
      other: {
        reviewId: id("reviews", house.name === "eve" ? "second" : "first"),
        personId: id("people", "colleague"),
        role: "ml_engineer",
        vote: "stop",
      },
    },
    reviewCadences: { first: { months: 3 } },
  };
}

const rates = (no: number) => [
  { label: "no", share: no },
  { label: "yes", share: 1 - no },
];

const decided = (house: House, outcome: "stop" | "continue") => ({
  outcome,
  facts: factsOf(house),
  decidedById: house.id("people", "owner"),
  kept: null,
  minGrade: 3 as const,
  // on this very day in one house
  nextOn: house.name === "eve" ? "2026-03-02" : "2026-06-01",
});
