// What is said of datasets, samples and the experts who judge them.
import { sayBound, sayValue } from "@/components/data/bound-words";
import { promiseOf } from "@/components/data/promise-words";
import { agreementSentence, casesIn, rawAgreement, shareOf, wrongWords } from "@/components/data/samples/batch-words";
import { writeColumns } from "@/lib/data/columns.schema";
import { recentReasons } from "@/lib/data/samples/rules";
import { examplesOf, reading } from "../tables";

const { locale } = reading;
const agreement = { alpha: 0.9, noAlphaReason: null, raw: 0.95, cases: 40 } as const;

export const dataTables = [
  examplesOf(
    sayBound,
    [{ direction: "higher", threshold: 98.5, unit: "%" }, locale],
    [{ direction: "lower", threshold: 0, unit: "rows" }, locale],
    [{ direction: "lower", threshold: -1.234_567_8, unit: "" }, locale],
  ),
  examplesOf(
    sayValue,
    [0, "rows", locale],
    [1, "rows", locale],
    [1_234_567, "rows", locale],
    [99.971, "%", locale],
    [-0.5, "", locale],
  ),
  examplesOf(promiseOf, ...[null, 1, 2, 12, 24, 25, 48, 72, 168, 336, 720, 8_760].map((hours) => [hours] as const)),
  examplesOf(casesIn, [0, locale], [1, locale], [1_200, locale]),
  examplesOf(shareOf, [0, locale], [0.004, locale], [0.000_04, locale], [0.998, locale], [0.18, locale], [1, locale]),
  examplesOf(wrongWords, [{ wrong: null }, locale], [{ wrong: { share: 0.18, low: 0.11, high: 0.27 } }, locale]),
  examplesOf(
    agreementSentence,
    [{ ...agreement, alpha: null, noAlphaReason: "no_variation" }],
    [{ ...agreement, alpha: null, noAlphaReason: "no_pairs" }],
    ...[-0.5, 0, 0.3, 0.667, 0.8].map((alpha) => [{ ...agreement, alpha }] as const),
  ),
  examplesOf(
    rawAgreement,
    [{ ...agreement, raw: null }, locale],
    [agreement, locale],
    [{ ...agreement, raw: 1, cases: 1 }, locale],
  ),
  examplesOf(
    writeColumns,
    [[]],
    [
      [
        { name: "age", type: "whole_number", required: true, meaning: "Age in years" },
        { name: "left", type: "yes_no", required: false, meaning: "" },
      ],
    ],
  ),
  examplesOf(
    recentReasons,
    [[]],
    [["blurred", "", "wrong label", "blurred", "cut off", "dark", "twice"].map((reason) => ({ reason }))],
    [[{ reason: "blurred" }, { reason: "dark" }], 1],
  ),
];
