// What the gates ask of data: fit to build on in design, true to its promise in operation.
import { describe, expect, test } from "vitest";
import type { DatasetEvidence } from "@/lib/lifecycle/evidence/rules";
import { says } from "@/lib/testing/judged";
import { daysAgo } from "@/lib/testing/project-evidence";

const fit: DatasetEvidence = {
  id: "b",
  version: 2,
  rows: null,
  refreshed: true,
  rules: 3,
  checks: "met",
  critical: "met",
  known: { rules: 3, checks: "met", critical: "met", uncheckedSince: null },
  freshness: null,
  contract: null,
  validation: { verdict: "usable_with_limits", version: 1, at: daysAgo(90) },
};
const data = (...datasets: Partial<DatasetEvidence>[]) =>
  says("design.data", { datasets: datasets.map((given) => ({ ...fit, ...given })) });

describe("design asks for one dataset", () => {
  test("that has come in, has rules which pass, and was found usable", () => {
    expect(data()).toBe("missing: no-dataset");
    expect(data({ version: null })).toBe("missing: no-version");
    expect(data({ rules: 0, checks: "missing" })).toBe("missing: no-rule");
    expect(data({ checks: "unmet" })).toBe("unmet: rules-fail");
    expect(data({ checks: "stale" })).toBe("stale: rules-stale");
    expect(data({ checks: "missing" })).toBe("missing: rules-without-result");
    expect(data({ validation: null })).toBe("missing: not-validated");
    expect(data({ validation: { verdict: "not_usable", version: 2, at: daysAgo(1) } })).toBe("unmet: not-usable");
    expect(data({})).toBe("met: sound");
  });
  test("and was found so lately, where a template says how lately: exactly the limit still counts", () => {
    const within = (validationDays: number | null) => says("design.data", { datasets: [fit] }, { validationDays });
    expect(within(null)).toBe("met: sound");
    expect(within(90)).toBe("met: sound");
    expect(within(89)).toBe("stale: validated-long-ago");
  });
  test("of several the nearest to it, in whatever order they come", () => {
    expect(data({ id: "a", checks: "unmet" }, {})).toBe("met: sound");
    expect(data({}, { id: "a", checks: "unmet" })).toBe("met: sound");
    expect(data({ id: "a", checks: "unmet" }, { validation: null })).toBe("missing: not-validated");
  });
});

test("operation asks that all data keep what was promised", () => {
  const contracts = (...datasets: Partial<DatasetEvidence>[]) =>
    says("operation.contracts", { datasets: datasets.map((given) => ({ ...fit, ...given })) });
  expect(contracts()).toBe("missing: no-dataset");
  expect(contracts({}, { id: "a", validation: null, checks: "unmet" })).toBe("met: contracts-hold");
  expect(contracts({}, { id: "a", critical: "unmet" })).toBe("unmet: contract-broken");
  expect(contracts({}, { id: "a", freshness: "stale" })).toBe("unmet: contract-broken");
  expect(contracts({}, { id: "a", contract: "unmet" })).toBe("unmet: contract-broken");
});
