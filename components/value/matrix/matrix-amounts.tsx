// The amounts of a version, whatever its kind, with where remarks are open.
import type { Remark } from "@/lib/value/matrix/remarks.queries";
import type { Matrix } from "@/lib/value/matrix/rules";
import type { MoneyFormat } from "../figure-words";
import { ErrorCosts } from "./error-costs";
import { MatrixTable } from "./matrix-table";

type Props = { matrix: Matrix; format: MoneyFormat; remarks?: readonly Remark[] };

export function MatrixAmounts({ matrix, format, remarks = [] }: Props) {
  if (matrix.kind === "regression") return <ErrorCosts matrix={matrix} format={format} />;
  const open = new Map<string, number>();
  // a remark on an older version is about the same words, wherever they stand now
  for (const { words } of remarks) {
    const actual = matrix.labels.indexOf(words?.label ?? "");
    const action = matrix.actions.indexOf(words?.action ?? "");
    const cell = `${actual}-${action}`;
    if (actual >= 0 && action >= 0) open.set(cell, (open.get(cell) ?? 0) + 1);
  }
  return <MatrixTable matrix={matrix} format={format} remarks={open} />;
}
