// The amounts of a payoff matrix as choices: "1-0" and its words.
import type { Matrix } from "@/lib/value/matrix/rules";
import { quoted } from "./matrix-words";

export function cellOptions(matrix: Matrix): { value: string; label: string }[] {
  if (matrix.kind === "regression") {
    return [
      { value: "0-0", label: `One ${matrix.unit} too much` },
      { value: "0-1", label: `One ${matrix.unit} too little` },
    ];
  }
  return matrix.labels.flatMap((label, actual) =>
    matrix.actions.map((action, index) => ({
      value: `${actual}-${index}`,
      label: `Turns out ${quoted(label)}, we ${quoted(action)}`,
    })),
  );
}
