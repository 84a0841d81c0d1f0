// A file of costs: what each line gives, or what is wrong with it, and what all of them come to.
import { type CostKind, costKinds } from "@/db/enums";
import { type FileOf, readLines } from "@/lib/format/file-lines";
import { amountFault, parseMoney } from "@/lib/format/parse-money";
import type { Day } from "@/lib/kernel/days";
import { costKindWords } from "@/lib/value/words";
import { costColumns, plausibleDay } from "../schema";

export type ReadCost = { amount: number; kind: CostKind; spentOn: Day; note: string };

/** A kind may be given by its word on the pages ("Computing") or by its name ("compute"), in any case. */
export const readCosts = (csv: string, currency: string): FileOf<ReadCost> =>
  readLines(
    csv,
    costColumns,
    ({ amount: written, kind: word, spent_on: spentOn, note }, _line, notationOf) => {
      const notation = notationOf("amount");
      const amount = parseMoney(written, currency, notation);
      const kind = kindOf(word);
      const day = plausibleDay.safeParse(spentOn);
      if (amount === null) return amountFault(written, currency, notation);
      if (amount < 0) return "A cost is 0 or more: strike the wrong one out instead.";
      if (!kind) return `“${word}” is none of ${costKinds.join(", ")}.`;
      if (!day.success) return day.error.issues[0]?.message ?? `“${spentOn}” is not a day like 2026-03-31.`;
      if (note.length > 500) return "The note has more than 500 characters.";
      return { amount, kind, spentOn: day.data, note };
    },
    { optional: ["note"] },
  );

function kindOf(text: string): CostKind | undefined {
  const word = text.toLowerCase();
  return costKinds.find((kind) => kind === word || costKindWords[kind].toLowerCase() === word);
}

export type CostsPreview = {
  count: number;
  total: number;
  byKind: { kind: CostKind; amount: number }[];
  rows: ReadCost[];
};

export function previewOf(costs: readonly ReadCost[]): CostsPreview {
  const sum = (of: readonly ReadCost[]) => of.reduce((sum, { amount }) => sum + amount, 0);
  const byKind = costKinds.flatMap((kind) => {
    const costsOfKind = costs.filter((cost) => cost.kind === kind);
    return costsOfKind.length > 0 ? [{ kind, amount: sum(costsOfKind) }] : [];
  });
  return { count: costs.length, total: sum(costs), byKind, rows: costs.slice(0, 20) };
}
