// The matrix that the form holds while it is being typed; null while an amount is missing or is none.
import { parseMoney } from "@/lib/format/parse-money";
import type { Matrix } from "@/lib/value/matrix/rules";
import type { Typed } from "./typed";

export function liveMatrix(typed: Typed, currency: string): Matrix | null {
  const money = (text: string | undefined) => parseMoney(text ?? "", currency);
  if (typed.kind === "regression") {
    const [over, under] = [money(typed.over), money(typed.under)];
    if (over === null || under === null || over < 0 || under < 0) return null;
    return { kind: "regression", unit: typed.unit || "unit", over, under, today: null };
  }
  const { kind, labels, actions } = typed;
  const amounts = labels.map((_, actual) =>
    actions.map((_, action) => money(typed.amounts[actual * labels.length + action])),
  );
  if (!amounts.flat().every((amount) => amount !== null)) return null;
  return { kind, labels, actions, amounts: amounts.map((row) => row.map((amount) => amount ?? 0)), today: null };
}
