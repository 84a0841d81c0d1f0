// What is said of promises, of the sources of estimates and of what money funds.
import { fundingSentence } from "@/components/portfolio/funding-words";
import { sumWords } from "@/components/portfolio/sum-words";
import {
  arrivedWords,
  deliverySentence,
  gapWords,
  promisedWords,
  promiseSentence,
} from "@/components/value/promise-words";
import { recordHref, recordWords } from "@/components/value/source-words";
import { countedPercent, typedPercent } from "@/lib/value/base-rate/rules";
import type { PromiseByNow } from "@/lib/value/promise/rules";
import { typedSource } from "@/lib/value/sources/rules";
import { examplesOf, money, place } from "../tables";

const { locale } = money;
const band = (p10: number, p50: number, p90: number) => ({ p10, p50, p90, mean: p50 });
const promise: PromiseByNow = {
  ...{ from: "2026-03-01", estimate: 2, now: band(3_900_000, 6_400_000, 9_700_000) },
  ...{ arrived: { total: 5_000_000, until: "2026-10-31" }, measured: band(3_000_000, 5_000_000, 8_000_000) },
  ...{ standing: "within", gapSince: null },
};
const nothingYet: PromiseByNow = {
  ...promise,
  arrived: { total: 0, until: null },
  measured: null,
  standing: "unmeasured",
};
const standings = ["below", "behind", "unmeasured", "within", "above"] as const;
const gap = { ...promise, gapSince: "2026-08-25" } as const;

const line = (key: string, upTo: number, mean: number) => ({ key, upTo, mean });
const inLine = [..."ABCDEFGH"].map((key, at) => line(key.repeat(3), (at + 1) * 1_000_000, 2_000_000));

export const promiseTables = [
  examplesOf(gapWords, [promise, locale], [gap, locale]),
  examplesOf(promisedWords, [promise, money], [{ ...promise, now: band(-100, 0, 100) }, money]),
  examplesOf(
    arrivedWords,
    ...standings.map((standing) => [{ ...promise, standing }, locale] as const),
    ...standings.map((standing) => [{ ...gap, standing }, locale] as const),
  ),
  examplesOf(
    promiseSentence,
    [null, true, money],
    [null, false, money],
    [promise, true, money],
    [nothingYet, true, money],
    [{ ...nothingYet, gapSince: "2026-03-01" }, true, money],
    [gap, true, money],
    [{ ...promise, standing: "behind" }, true, money],
    [{ ...promise, standing: "behind", measured: null }, true, money],
    [{ ...promise, standing: "below", arrived: { total: -100_000, until: "2026-10-31" } }, true, money],
  ),
  examplesOf(
    deliverySentence,
    [{ live: 0, below: 0 }],
    [{ live: 1, below: 0 }],
    [{ live: 1, below: 1 }],
    [{ live: 3, below: 0 }],
    [{ live: 3, below: 1 }],
    [{ live: 3, below: 2 }],
    [{ live: 3, below: 3 }],
  ),
  examplesOf(
    recordWords,
    [
      {
        ...{ kind: "measurement", id: "m", metricId: "k", metric: "Gain a case", unit: "EUR", value: 4.1 },
        measuredAt: new Date("2026-05-03T22:30:00Z"),
      },
      money,
      place.timeZone,
    ],
    [
      { kind: "realised_value", id: "r", amount: -1_200_000, from: "2026-01-01", until: "2026-03-31", grade: 3 },
      money,
      place.timeZone,
    ],
  ),
  examplesOf(
    recordHref,
    [{ kind: "realised_value", id: "r", amount: 1, from: "2026-01-01", until: "2026-03-31", grade: 3 }, "CHURN"],
    [
      { kind: "measurement", id: "m", metricId: "k", metric: "G", unit: "", value: 4, measuredAt: new Date(0) },
      "CHURN",
    ],
  ),
  examplesOf(countedPercent, [0.123_456], [1]),
  examplesOf(typedPercent, [0.123_456_789], [0.123_456_789, 2], [0], [0.229], [1], [1e-7], [0.1 + 0.2]),
  examplesOf(
    typedSource,
    [undefined],
    [{ measurementId: null, realisedValueId: null, note: "counted" }],
    [{ measurementId: "m", realisedValueId: null, note: "" }],
    [{ measurementId: null, realisedValueId: "r", note: "" }],
  ),
  examplesOf(
    fundingSentence,
    [[], { line: 0, all: 0 }, money],
    [inLine, { line: 500_000, all: 8 }, money],
    [inLine, { line: 1_000_000, all: 8 }, money],
    [inLine, { line: 7_500_000, all: 1_200 }, money],
    [inLine, { line: 9_000_000, all: 8 }, money],
    [inLine.slice(0, 1), { line: 9_000_000, all: 1 }, money],
    [inLine.slice(0, 1), { line: 9_000_000, all: 1_200 }, money],
    [inLine, { line: 9_000_000, all: 1_200 }, money],
    [[line("BIG", 9e14, 9e15)], { line: 1e15, all: 1 }, money],
  ),
  examplesOf(
    sumWords,
    [
      {
        mean: 0,
        draws: 10_000,
        independent: { p10: -100, p90: 100, gains: 0.5 },
        together: { p10: 0, p90: 0, gains: 0.5 },
      },
      money,
    ],
    [
      {
        ...{ mean: 1_500_000_00, draws: 10_000 },
        independent: { p10: 1_000_000_00, p90: 2_000_000_00, gains: 0.9 },
        together: { p10: 600_000_00, p90: 2_500_000_00, gains: 0.9 },
      },
      money,
    ],
  ),
];
