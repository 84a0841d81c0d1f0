// A file of costs: its lines as what they give, a remark for each that cannot be read, and what all of them come to.
import { type CostKind, costKinds } from "@/db/enums";
import type { Day } from "@/lib/days";
import { parseMoney } from "@/lib/format/parse-money";
import { CsvFault, readCsv } from "@/lib/format/read-csv";
import { costKindWords } from "@/lib/format/value-words";
import { fileLimit } from "@/lib/requirements/measurements/schema";
import { costColumns, plausibleDay } from "../../schema";

export type ReadCost = { amount: number; kind: CostKind; spentOn: Day; note: string };
type Remark = { line: number; remark: string };

/** A kind may be given by its word on the pages ("Computing") or by its name ("compute"), in any case. */
export function readCosts(csv: string, currency: string): { costs: ReadCost[]; remarks: Remark[] } {
  const costs: ReadCost[] = [];
  const remarks: Remark[] = [];
  try {
    for (const { line, cells } of readCsv(csv, costColumns, fileLimit.lines)) {
      const amount = parseMoney(cells.amount, currency);
      const kind = kindOf(cells.kind);
      const day = plausibleDay.safeParse(cells.spent_on);
      if (amount === null) remarks.push({ line, remark: `“${cells.amount}” is not an amount in ${currency}.` });
      else if (amount < 0) remarks.push({ line, remark: "A cost is 0 or more: strike the wrong one out instead." });
      else if (!kind) remarks.push({ line, remark: `“${cells.kind}” is none of ${costKinds.join(", ")}.` });
      else if (!day.success) remarks.push({ line, remark: `“${cells.spent_on}” is not a day like 2026-03-31.` });
      else if (cells.note.length > 500) remarks.push({ line, remark: "The note has more than 500 characters." });
      else costs.push({ amount, kind, spentOn: day.data, note: cells.note });
    }
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
    remarks.push({ line: fault.line, remark: fault.remark });
  }
  return { costs, remarks };
}

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
    const own = costs.filter((cost) => cost.kind === kind);
    return own.length > 0 ? [{ kind, amount: sum(own) }] : [];
  });
  return { count: costs.length, total: sum(costs), byKind, rows: costs.slice(0, 20) };
}
