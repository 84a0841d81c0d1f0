// What is read in and written out: amounts and numbers as they are typed, files and their lines.
import { csvHeader, csvRows, quoted, toCsv } from "@/lib/format/csv";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { inUnit, readMeasured } from "@/lib/format/in-unit";
import { amountFault, editableMoney, plainAmount, typedAmountFault } from "@/lib/format/parse-money";
import { plainName } from "@/lib/format/read-csv";
import { asDecimal, asGrouped, type Figure, readNumber, scanFigure } from "@/lib/format/read-number";
import { examplesOf } from "../tables";

const figures = [
  "12",
  "1,234",
  "0,912",
  "1.234.567,5",
  "12,34,567",
  "1 234",
  "1'234.50",
  "1_000",
  "1,23,4",
  "1.5e3",
  "-5.",
  ".5",
];
const scanned = figures.flatMap((text): [Figure][] => {
  const figure = scanFigure(text);
  return figure ? [[figure]] : [];
});
const long = "9".repeat(120);

const remarks = (count: number) => Array.from({ length: count }, (_, at) => ({ line: at + 2, remark: `wrong ${at}.` }));
const columns = [
  { header: "day", value: ({ day }: { day: string; amount: number | null }) => day },
  { header: "amount, net", value: ({ amount }: { day: string; amount: number | null }) => amount },
];
const rows = [
  { day: "2026-05-03", amount: -12.5 },
  { day: '=1+1 "so"', amount: null },
];

const asked = { unit: "%", direction: "higher", references: [null, 90] } as const;

export const readingTables = [
  examplesOf(readMeasured, ["85"], ["85%"], ["85,5 %", "comma"], ["much %"], ["much"], [" 0.85 "]),
  examplesOf(
    inUnit,
    [0.85, asked],
    [{ percent: 85 }, asked],
    [{ percent: 85 }, { ...asked, unit: "percent of calls" }],
    [{ percent: 85 }, { ...asked, unit: "share" }],
    [{ percent: 0 }, { ...asked, unit: "share" }],
    [{ percent: 85 }, { ...asked, unit: "ms" }],
    [{ bare: 0.85 }, asked],
    [{ bare: 1 }, asked],
    [{ bare: 9 }, asked],
    [{ bare: 0.85 }, { ...asked, references: [] }],
    [{ bare: 0.85 }, { ...asked, references: [8] }],
    [{ bare: 0.85 }, { ...asked, direction: "lower" }],
    [{ bare: 0.85 }, { ...asked, unit: "share" }],
    [{ bare: -0.85 }, asked],
  ),
  examplesOf(asGrouped, ...scanned),
  examplesOf(asDecimal, ...scanned),
  examplesOf(
    readNumber,
    ["0"],
    ["12.5"],
    ["-1,234.5"],
    ["−5"],
    ["+7"],
    ["-0"],
    ["1,234"],
    ["1.234"],
    ["1.234", "point"],
    ["1.234", "comma"],
    ["0,912", "likely comma"],
    ["1.234", "likely comma"],
    ["1'234", "comma"],
    ["1 234"],
    ["1,2,3"],
    ["12 %"],
    ["nan"],
    ["-Infinity"],
    ["abc"],
    [""],
    ["1e400"],
    ["1e-400"],
    ["0e-400"],
    ["9007199254740993"],
    ["9007199254740992"],
    ["100000000000000000000000"],
    [long],
    ["a".repeat(50)],
  ),
  examplesOf(
    typedAmountFault,
    ["abc", "EUR"],
    ["90071992547409.92", "EUR"],
    ["90071992547409910", "JPY"],
    [long, "EUR"],
  ),
  examplesOf(
    amountFault,
    ["abc", "EUR"],
    ["a".repeat(50), "EUR"],
    ["1.234k", "EUR"],
    ["1,234", "KWD"],
    ["1.234", "EUR", "unsaid"],
    ["1.234", "EUR", "point"],
    ["1.2345", "EUR", "comma"],
    ["12.345,678", "EUR"],
    ["12.5", "JPY"],
    ["1e3", "EUR"],
    ["90071992547409.92", "EUR"],
    [long, "EUR"],
  ),
  examplesOf(plainAmount, [0], [-12.5], [1.234], [1e21], [0.001]),
  examplesOf(
    editableMoney,
    [0, "EUR"],
    [5, "EUR"],
    [-5, "EUR"],
    [123_450, "EUR"],
    [123_400, "EUR"],
    [1_234, "JPY"],
    [1_234, "KWD"],
    [Number.MAX_SAFE_INTEGER, "EUR"],
  ),
  examplesOf(plainName, ["Day"], ["  Cases a\u00a0 Year "], [""]),
  examplesOf(remarksByLine, [[]], [remarks(1)], [[...remarks(2), { line: 2, remark: "again." }].toReversed()]),
  examplesOf(
    summaryOf,
    [remarks(1)],
    [remarks(2)],
    [remarks(100)],
    [remarks(101), "nobody is invited"],
    [remarks(5_000)],
  ),
  examplesOf(
    toCsv<(typeof rows)[number]>,
    [[], columns],
    [rows, columns],
    [rows, columns, { separator: ";", mark: "," }],
  ),
  examplesOf(quoted, ["Claims"], ["Claims, open"], ['The "open" ones'], ["a;b", ";"]),
  examplesOf(csvHeader<(typeof rows)[number]>, [columns], [columns, { separator: ";", mark: "," }]),
  examplesOf(csvRows<(typeof rows)[number]>, [[], columns], [rows.slice(1), columns]),
];
