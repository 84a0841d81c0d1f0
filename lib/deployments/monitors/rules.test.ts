// Believed after a row, over after a row, one alert a cause, whatever the order of arrival.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breachOf, decide, fails, monitorName, type OpenAlert, type Reading, stateOf, troubleName } from "./rules";

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;
const reading = (at: number, value: number, limit = 10): Reading => ({
  windowId: `w${String(at).padStart(4, "0")}`,
  startedAt: new Date(start + at * hour),
  endedAt: new Date(start + (at + 1) * hour),
  value,
  limit,
});
const series = (...values: number[]) => values.map((value, at) => reading(at, value));

const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 11, max: 40 })), { maxLength: 60 });
const patience = fc.integer({ min: 1, max: 4 });
const lower = (given: number) => ({ direction: "lower" as const, patience: given });

describe("a course", () => {
  test("begins with the first failing window of the row that is believed", () => {
    expect(breachOf(lower(2), series(9, 11, 9, 12, 14))).toMatchObject({
      since: reading(3, 0).endedAt,
      failing: 2,
      worst: 14,
      latest: { value: 14 },
    });
    expect(breachOf(lower(3), series(9, 11, 9, 12, 14))).toBeNull();
  });

  test("outlasts fewer good windows than its patience, and ends with as many", () => {
    expect(breachOf(lower(2), series(11, 12, 9))).toMatchObject({ failing: 2, worst: 12, latest: { value: 9 } });
    expect(breachOf(lower(2), series(11, 12, 9, 13))).toMatchObject({ failing: 3, worst: 13 });
    expect(breachOf(lower(2), series(11, 12, 9, 9))).toBeNull();
  });

  test("takes the lowest as the worst where higher is better; a value on the limit holds", () => {
    expect(breachOf({ direction: "higher", patience: 1 }, series(9, 7, 8))).toMatchObject({ worst: 7 });
    expect(fails({ direction: "higher" }, { value: 10, limit: 10 })).toBe(false);
    expect(fails({ direction: null }, { value: 0.2, limit: 0.1 })).toBe(true);
  });

  test("is none in a clean series", () => {
    const clean = fc.array(fc.integer({ min: -50, max: 10 }), { maxLength: 60 });
    fc.assert(fc.property(clean, patience, (given, so) => breachOf(lower(so), series(...given)) === null));
  });

  test("does not depend on the order of arrival", () => {
    const shuffled = values.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(series(...given), { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, patience, ([given, arrived], so) => {
        expect(breachOf(lower(so), arrived)).toEqual(breachOf(lower(so), series(...given)));
      }),
    );
  });
});

/** What windows that arrive one by one make of the alert. */
function live(given: readonly number[], so: number) {
  const decisions: { decision: string; at: number }[] = [];
  const told: number[] = [];
  let standing: OpenAlert | null = null;
  for (const at of given.keys()) {
    const course = breachOf(lower(so), series(...given.slice(0, at + 1)));
    const decision = decide({ direction: "lower", severity: "warning" }, course, standing);
    if (decision !== "nothing") decisions.push({ decision, at });
    if (decision === "clear") standing = null;
    else if (course && decision !== "nothing") {
      if (decision === "open") told.length = 0;
      told.push(course.worst);
      standing = { severity: "warning", told: course.worst };
    }
  }
  return { decisions, told, standing };
}

describe("an alert", () => {
  test("is one a cause: it opens, worsens, clears, and opens again only after it has cleared", () => {
    fc.assert(
      fc.property(values, patience, (given, so) => {
        let open = false;
        for (const { decision } of live(given, so).decisions) {
          expect(decision === "open").toBe(!open);
          if (decision === "open") open = true;
          if (decision === "clear") open = false;
        }
      }),
    );
  });

  test("opens after a failing row, and clears after a good one, of just its patience", () => {
    fc.assert(
      fc.property(values, patience, (given, so) => {
        for (const { decision, at } of live(given, so).decisions) {
          const row = given.slice(at + 1 - so, at + 1);
          if (decision === "open") expect(row.every((value) => value > 10) && row.length === so).toBe(true);
          if (decision === "clear") expect(row.every((value) => value <= 10) && row.length === so).toBe(true);
        }
      }),
    );
  });

  test("is told again only beyond a tenth, however slowly it gets there", () => {
    expect(live([12, 12.5, 13, 13.2], 1).decisions.map(({ decision }) => decision)).toEqual(["open"]);
    expect(live([12, 12.5, 13, 13.3, 14], 1).decisions.map(({ decision }) => decision)).toEqual(["open", "worsen"]);
    fc.assert(
      fc.property(values, patience, (given, so) => {
        const { told } = live(given, so);
        for (const [at, value] of told.slice(1).entries()) expect(value).toBeGreaterThan((told[at] ?? 0) * 1.1);
      }),
    );
  });

  test("worsens when its monitor turns critical, once", () => {
    const course = breachOf(lower(1), series(12));
    const critical = { direction: "lower" as const, severity: "critical" as const };
    expect(decide(critical, course, { severity: "warning", told: 12 })).toBe("worsen");
    expect(decide(critical, course, { severity: "critical", told: 12 })).toBe("nothing");
  });
});

describe("a monitor", () => {
  const now = (hours: number) => new Date(start + hours * hour);
  test("is what is the worst about it", () => {
    const [good, bad] = [reading(0, 9), reading(0, 11)];
    expect(stateOf({ direction: "lower" }, good, true, now(2))).toBe("alert");
    expect(stateOf({ direction: "lower" }, bad, false, now(2))).toBe("failing");
    expect(stateOf({ direction: "lower" }, null, false, now(2))).toBe("silent");
    expect(stateOf({ direction: "lower" }, good, false, now(2))).toBe("fine");
    expect(stateOf({ direction: "lower" }, good, false, now(25))).toBe("fine");
    expect(stateOf({ direction: "lower" }, good, false, now(26))).toBe("silent");
  });

  test("is called by what it watches", () => {
    const latency = {
      kind: "operation",
      watches: "Latency p95",
      unit: "ms",
      direction: "lower",
      threshold: 200,
    } as const;
    expect(monitorName(latency, "en")).toBe("Latency p95 at most 200\u00a0ms");
    expect(troubleName(latency, "en")).toBe("Latency p95 above 200\u00a0ms");
    const drift = { kind: "drift", watches: "tenure", unit: "", direction: null, threshold: null } as const;
    expect([monitorName(drift, "en"), troubleName(drift, "en")]).toEqual(["Drift of tenure", "tenure has drifted"]);
  });
});
