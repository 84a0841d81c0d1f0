// What the form of the payoff matrix holds: texts as typed, lists row by row.
import { type MatrixKind, matrixKinds } from "@/db/enums";
import { lookUp } from "@/lib/format/look-up";

export type Typed = {
  kind: MatrixKind;
  labels: readonly string[];
  actions: readonly string[];
  amounts: readonly string[];
  counts: readonly string[];
  unit: string;
  over: string;
  under: string;
  todayOver: string;
  todayUnder: string;
  todayCases: string;
  todayRmse: string;
  stretch: string;
};

/** From values by the form's names, with a place for each class and amount even where there is none yet. */
export function typedOf(startValues: Record<string, string | string[] | undefined>, size: number): Typed {
  const text = (name: string) => [lookUp(startValues, name) ?? ""].flat()[0] ?? "";
  const list = (name: string, length: number) => {
    const values = [lookUp(startValues, name) ?? []].flat();
    return Array.from({ length }, (_, index) => values[index] ?? "");
  };
  return {
    kind: matrixKinds.find((kind) => kind === startValues.kind) ?? "binary",
    labels: list("labels", size),
    actions: list("actions", size),
    amounts: list("amounts", size ** 2),
    counts: list("counts", size ** 2),
    unit: text("unit"),
    over: text("over"),
    under: text("under"),
    todayOver: text("todayOver"),
    todayUnder: text("todayUnder"),
    todayCases: text("todayCases"),
    todayRmse: text("todayRmse"),
    stretch: text("stretch"),
  };
}
