// A release and a year: few false alarms at every cadence and size of reference, and what matters is found soon. Full size: `npm run bench -- --only=drift`.
import { describe, expect, test } from "vitest";
import { simulateYear } from "@/lib/testing/clean-year";
import { drawn, seeded } from "@/lib/testing/draws";
import { driftOf } from "./rules";
import { assess, isBeyond, mostPooled, rateOf } from "./sequential.rules";

const hourMs = 3_600_000;
const even = Array(10).fill(0.1);
const tenMoved = [0.15, 0.15, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05];
const aQuarterMoved = [0.225, 0.225, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0, 0];

const windows = (count: number, cases: number, from: (at: number) => readonly number[], everyMs = hourMs) => {
  const random = seeded(5);
  return Array.from({ length: count }, (_, at) => ({
    startedAt: new Date(at * everyMs),
    endedAt: new Date((at + 1) * everyMs),
    counts: drawn(random, from(at), cases),
  }));
};

describe("the rate of a look", () => {
  test("is so small that all looks of a year add up to one false call", () => {
    const hourly = rateOf({ windows: 28 * 24, lengthMs: hourMs, features: 20 });
    expect(hourly * 8_766 * 20).toBeCloseTo(1, 9);
    expect(rateOf({ windows: 4, lengthMs: 7 * 24 * hourMs, features: 20 }) * 52.18 * 20).toBeCloseTo(1, 3);
    expect(rateOf({ windows: 1, lengthMs: 365 * 24 * hourMs, features: 1 })).toBe(0.01);
  });

  test("knows the cadence by what came, and before much has come by what can", () => {
    // windows of a day that are sent each hour
    expect(rateOf({ windows: 28 * 24, lengthMs: 24 * hourMs, features: 1 })).toBeCloseTo(1 / 8_766, 9);
    expect(rateOf({ windows: 1, lengthMs: hourMs, features: 1 })).toBeCloseTo(1 / 8_766, 9);
    expect(rateOf({ windows: 1, lengthMs: 0, features: 1 })).toBeGreaterThan(1e-8);
  });
});

describe("a clean release", () => {
  test.each([
    { windows: "weekly", hours: 7 * 24, reference: 200, cases: 200, features: 20, years: 1 },
    { windows: "daily", hours: 24, reference: 200, cases: 200, features: 20, years: 0.2 },
    { windows: "daily", hours: 24, reference: 100_000, cases: 200, features: 20, years: 0.1 },
    { windows: "hourly", hours: 1, reference: 1_000, cases: 100, features: 20, years: 0.01 },
  ])("has no false alert: $windows windows, a reference of $reference", ({ hours, ...year }) => {
    expect(simulateYear(seeded(year.reference), { ...year, everyMs: hours * hourMs, shares: even }).alerts).toBe(0);
  });
});

describe("a release that drifted", () => {
  const found = (part: object) =>
    simulateYear(seeded(11), {
      everyMs: hourMs,
      cases: 200,
      reference: 20_000,
      features: 1,
      shares: even,
      years: 1 / 60,
      ...part,
    }).first;

  test("is found within hours where a quarter of the cases moved, and within days where fifteen in a hundred did", () => {
    expect(found({ drifted: aQuarterMoved })).toBeLessThanOrEqual(4);
    const fifteen = [0.25, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0];
    expect(found({ drifted: fifteen })).toBeLessThanOrEqual(24);
    expect(found({ drifted: fifteen, cases: 20, years: 1 / 30 })).toBeLessThanOrEqual(72);
  });

  test("is left alone where too little moved to matter, at any number of cases", () => {
    const little = even.map((share, bin) => share + (bin % 2 ? 0.0128 : -0.0128));
    const look = driftOf(drawn(seeded(1), even, 1_000_000), drawn(seeded(2), little, 1_000_000), 1e-6);
    expect(look.psi).toBeCloseTo(0.017, 3);
    expect(look.moved).toBeGreaterThan(look.chance);
    expect([isBeyond(look, 10), isBeyond(look, 5)]).toEqual([false, true]);
    expect(found({ drifted: little, cases: 1_000_000, reference: 1_000_000 })).toBeNull();
  });
});

describe("windows with few cases", () => {
  const reference = drawn(seeded(3), even, 20_000);

  test("are pooled with those before, as many as it takes and no more", () => {
    const small = windows(40, 200, () => tenMoved);
    const look = assess(reference, small, 1e-5);
    expect(look?.pooled).toBeGreaterThan(5);
    expect(look?.pooled).toBeLessThan(16);
    expect(
      assess(
        reference,
        windows(40, 10_000, () => even),
        1e-5,
      )?.pooled,
    ).toBe(1);
    expect(
      assess(
        reference,
        windows(40, 5, () => even),
        1e-5,
      )?.pooled,
    ).toBe(mostPooled);
    expect(
      assess(
        reference,
        windows(40, 200, () => even, 7 * 24 * hourMs),
        1e-5,
      )?.pooled,
    ).toBe(1);
  });

  test("don't hide a break: the first window that it shows in stands on its own", () => {
    const broken = windows(20, 200, (at) => (at < 19 ? even : even.map((_, bin) => (bin === 0 ? 1 : 0))));
    expect(assess(reference, broken, 1e-5)).toMatchObject({ pooled: 1 });
    expect(isBeyond(assess(reference, broken, 1e-5) ?? { moved: 0, chance: 1, psi: 0 }, 10)).toBe(true);
  });

  test("say that drift is over as soon as the latest could tell", () => {
    const over = windows(20, 1_000, (at) => (at < 19 ? aQuarterMoved.toReversed() : even), hourMs);
    const [during, after] = [assess(reference, over.slice(0, 19), 1e-5), assess(reference, over, 1e-5)];
    expect([during, after].map((look) => look && isBeyond(look, 10))).toEqual([true, false]);
  });

  test("that overlap or come twice are not counted twice", () => {
    const each = windows(8, 200, () => even);
    const sliding = each.flatMap((window) =>
      [0, 1, 2, 3].map((quarter) => ({
        ...window,
        startedAt: new Date(window.startedAt.getTime() + (quarter * hourMs) / 4),
        endedAt: new Date(window.endedAt.getTime() + (quarter * hourMs) / 4),
      })),
    );
    expect(assess(reference, sliding, 1e-5)?.pooled).toBeLessThanOrEqual(8);
    const shuffled = [...sliding.slice(0, -1).toReversed(), ...sliding.slice(-1)];
    expect(assess(reference, shuffled, 1e-5)).toEqual(assess(reference, sliding, 1e-5));
  });

  test("say that they are too few where no pool helps", () => {
    const few = assess([3, 4, 5], [{ startedAt: new Date(0), endedAt: new Date(1), counts: [9, 0, 0] }], 1e-5);
    expect(few).toMatchObject({ chance: 1, pooled: 1 });
    expect(assess([3, 4, 5], [], 1e-5)).toBeNull();
  });
});
