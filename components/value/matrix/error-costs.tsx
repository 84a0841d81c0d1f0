// What a figure costs that is off: by a unit too much, and by a unit too little.
import { KeyFigure } from "@/components/ui/key-figure";
import type { ErrorMatrix } from "@/lib/value/matrix/rules";
import { type MoneyFormat, money } from "../figure-words";

export function ErrorCosts({ matrix, format }: { matrix: ErrorMatrix; format: MoneyFormat }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <KeyFigure label={`One ${matrix.unit} too much costs`} value={money(matrix.over, format)} />
      <KeyFigure label={`One ${matrix.unit} too little costs`} value={money(matrix.under, format)} />
    </div>
  );
}
