// Events on the payoff matrix, remarks on it, and the base rate.
import { z } from "zod";
import { event } from "@/lib/kernel/event";
import { choice, count, day, fields, list, money, number, role, share, text, yesNo } from "@/lib/kernel/event-fields";
import { matrixKindWords } from "@/lib/value/words";

const shares = list(fields({ label: text, share }));
const stretch = text;
const today = z.union([
  fields({ counts: list(list(number)), stretch }),
  fields({ over: number, under: number, cases: number.nullish(), rmse: number.nullish(), stretch }),
]);
/** A table of amounts for classes, or two amounts for an error of a unit. */
const matrix = {
  number: count,
  kind: choice(matrixKindWords),
  labels: list(text).optional(),
  actions: list(text).optional(),
  amounts: list(list(money)).optional(),
  unit: text.optional(),
  over: money.optional(),
  under: money.optional(),
  today: today.nullable(),
};
const ofRemark = ({ id }: { id: string }) => `value/matrix#remark-${id}`;

export const matrixSet = event("matrix.set", {
  words: "set the payoff matrix",
  before: fields(matrix).optional(),
  after: { ...matrix, note: text, setAs: role, eased: yesNo.optional() },
  line: ["note"],
  place: () => "value/matrix",
  ends: { of: ["matrix.set"], about: "project" },
});

export const matrixRemarked = event("matrix.remarked", {
  words: "remarked on the payoff matrix",
  after: { number: count, actual: count, action: count, remark: text },
  line: ["remark"],
  place: ofRemark,
});

export const matrixRemarkAnswered = event("matrix.remark_answered", {
  words: "answered a remark on the payoff matrix",
  before: { remark: text },
  after: { answer: text },
  line: ["answer"],
  place: ofRemark,
  ends: { of: ["matrix.remarked"], about: "subject" },
});

export const baseRateSet = event("base_rate.set", {
  words: "stated the base rate",
  before: fields({ number: count, shares }).optional(),
  after: { number: count, shares, source: text, asOf: day },
  place: () => "value/matrix#base-rate",
});
