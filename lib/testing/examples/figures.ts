// How numbers, money, shares and sizes are written.
import { byteLimit, formatBytes } from "@/lib/format/bytes";
import { chanceBeside, formatChance, likelyWords, simulatedChance, simulationError } from "@/lib/format/chances";
import { formatFigure, formatTicks, unitOf } from "@/lib/format/figure";
import { currencySymbol, formatMoney, formatMoneyApart, formatMoneyRange } from "@/lib/format/money";
import { formatExactly, formatNumber, formatPercent, formatUsed, withMinus } from "@/lib/format/numbers";
import { outcomeWords } from "@/lib/format/outcomes";
import { sharesWords } from "@/lib/format/shares";
import { examplesOf, money, reading } from "../tables";

const { locale } = reading;
const short = { locale, compact: true };
const german = { locale: "de" };
const percent = { kind: "percent", locale } as const;
const calls = { kind: "number", locale, unit: "calls" } as const;

export const numberTables = [
  examplesOf(byteLimit, [1024], [262_144], [1024 ** 2 - 1024], [1024 ** 2], [6 * 1024 ** 2]),
  examplesOf(
    formatBytes,
    [0, locale],
    [1, locale],
    [820, locale],
    [999, locale],
    [1_000, locale],
    [3_249, locale],
    [9_949, locale],
    [9_960, locale],
    [12_345, locale],
    [999_499, locale],
    [999_600, locale],
    [1.5e9, locale],
    [9.007e15, locale],
    [3_249, "de"],
  ),
  examplesOf(
    formatNumber,
    [0, { locale }],
    [1, { locale }],
    [-1.5, { locale, unit: "ms" }],
    [1_234.5, { locale }],
    [12.345, { locale, sign: true }],
    [0, { locale, sign: true }],
    [-0.4, { locale, maximumFractionDigits: 0 }],
    [0.000_042, { locale }],
    [-3.14159e-8, { locale, maximumFractionDigits: 9 }],
    [1e15, { locale }],
    [999_999_999_999_999, { locale }],
    [-1.5e300, { locale, sign: true }],
    [Number.MAX_VALUE, { locale }],
    [Number.POSITIVE_INFINITY, { locale, sign: true }],
    [Number.NEGATIVE_INFINITY, { locale, unit: "s" }],
    [Number.NaN, { locale }],
    [35, { locale, minimumFractionDigits: 1, maximumFractionDigits: 1 }],
    [98.6, { locale, unit: "%" }],
    [6, { locale, unit: "% of sales" }],
    [12_345, short],
    [12_345, { ...short, significant: 4 }],
    [1_234.5, { ...german, unit: "ms" }],
  ),
  examplesOf(
    formatPercent,
    [0, { locale }],
    [0.004, { locale }],
    [0.125, { locale, maximumFractionDigits: 1 }],
    [-0.25, { locale, sign: true }],
    [0.25, { locale, sign: true }],
    [12.5, { locale }],
    [0.5, german],
  ),
  examplesOf(formatExactly, [0.8, { locale }], [105.123_456_7, { locale, unit: "ms" }], [-1e15, { locale }]),
  examplesOf(
    formatUsed,
    [0, 100, { locale }],
    [35, 100, { locale }],
    [99_999, 100_000, { locale }],
    [100, 100, { locale }],
    [100_001, 100_000, { locale }],
    [115, 100, { locale }],
    [1e9 - 1, 1e9, { locale }],
  ),
  examplesOf(withMinus, ["-5"], ["-€5"], ["5"], ["-€5 to -3"]),
  examplesOf(
    formatChance,
    ...[0, 0.004, 0.006, 0.125, 0.5, 0.9949, 0.995, 1].map((chance) => [chance, { locale }] as const),
  ),
  examplesOf(
    likelyWords,
    ...[0, 0.004, 0.006, 0.024, 0.026, 0.5, 0.76, 0.97, 0.98, 0.9949, 0.995, 1].map(
      (chance) => [chance, { locale }] as const,
    ),
  ),
  examplesOf(
    chanceBeside,
    [0.81, 0.5, { locale }],
    [0.504, 0.5, { locale }],
    [0.499_96, 0.5, { locale }],
    [0.5, 0.5, { locale }],
    [0, 0.5, { locale }],
    [1, 0.5, { locale }],
    [0.006, 0.006_5, { locale }],
    [0.000_1, 0.005, { locale }],
    [0.024, 0.005, { locale }],
    [0, 0, { locale }],
    [0.5, 0.5 + 1e-12, { locale }],
  ),
  examplesOf(simulationError, [0, 100], [0.5, 10_000], [0.5, 1_000], [1, 10_000], [1, 20], [0.3, 20]),
  examplesOf(simulatedChance, [0, 10_000, { locale }], [0.8, 10_000, { locale }], [0.5, 100, { locale }]),
  examplesOf(
    sharesWords,
    [[], locale],
    [[{ label: "late", share: 1 }], locale],
    [
      [
        { label: "late", share: 0.020_71 },
        { label: "on time", share: 0.979_29 },
      ],
      locale,
    ],
    [
      [
        { label: "late", share: 0.23 },
        { label: "on time", share: 0.77 },
      ],
      locale,
    ],
    [
      [
        { label: "fraud", share: 0.000_04 },
        { label: "honest", share: 0.999_96 },
      ],
      locale,
    ],
    [
      [{ label: "late", share: 0.2286 }],
      locale,
      [
        { label: "late", share: 0.2289 },
        { label: "other", share: 0.12345 },
      ],
    ],
  ),
];

export const moneyTables = [
  examplesOf(
    formatMoney,
    [0, "EUR", { locale }],
    [1, "EUR", { locale }],
    [-1, "EUR", { locale }],
    [123_456_700, "EUR", { locale }],
    [123_456_700, "EUR", { locale, exact: true }],
    [123_456_789, "EUR", short],
    [123_456_789, "EUR", { ...short, significant: 5 }],
    [3_450_000, "EUR", { ...short, sign: true }],
    [-3_450_000, "EUR", { ...short, sign: true }],
    [0, "EUR", { locale, sign: true }],
    [Number.MAX_SAFE_INTEGER, "EUR", { locale }],
    [-1_000 * Number.MAX_SAFE_INTEGER, "EUR", { locale }],
    [1_234, "JPY", { locale }],
    [123_456, "KWD", { locale }],
    [123_456, "HUF", { locale }],
    [123_456, "huf", { locale }],
    [123_456, "EUR", german],
  ),
  examplesOf(
    formatMoneyApart,
    [[], "EUR", short],
    [[100_100_000, 100_000_000], "EUR", short],
    [[100_000_001, 100_000_000], "EUR", short],
    [[100_000_000_001, 100_000_000_000], "EUR", short],
    [[500, 500], "EUR", short],
  ),
  examplesOf(
    formatMoneyRange,
    [0, 0, "EUR", short],
    [1_200_000, 4_500_000, "EUR", short],
    [-790_000, 4_500_000, "EUR", short],
    [-790_000, -100, "EUR", short],
    [4_500_000, 4_500_100, "EUR", short],
    [0, 9e17, "EUR", short],
  ),
  examplesOf(currencySymbol, ["EUR", locale], ["CHF", locale], ["XTS", locale]),
  examplesOf(
    formatFigure,
    [50, money],
    [-1_234_500, money, { compact: true, sign: true }],
    [0.5, percent],
    [0.125, { ...percent, maximumFractionDigits: 1 }, { sign: true }],
    [-0.5, calls],
    [12_345, calls, { compact: true }],
    [Number.POSITIVE_INFINITY, calls],
  ),
  examplesOf(
    formatTicks,
    [[], calls],
    [[0, 12_500], calls],
    [[0, 1e-7, 2e-7], calls],
    [[-1.1, 1.125, 1.15], calls],
    [[10_000, 10_500], calls],
    [[1_000_000, 1_000_500], calls],
    [[0.997, 0.9975, 0.998], percent],
    [[-100_000_000, 0, 100_050_000], money],
  ),
  examplesOf(unitOf, [money], [percent], [calls], [{ kind: "number", locale }]),
  examplesOf(
    outcomeWords,
    [{ p10: 3_900_000, p50: 6_400_000, p90: 9_700_000 }, money],
    [{ p10: -3_900_000, p50: 0, p90: 9_700_000 }, money],
    [{ p10: 0, p50: 0, p90: 0 }, money],
    [
      { p10: 1.5, p50: 2, p90: 12_345 },
      { kind: "number", locale, unit: "years" },
    ],
    [{ p10: -0.1, p50: 0.2, p90: 0.3 }, percent],
  ),
];
