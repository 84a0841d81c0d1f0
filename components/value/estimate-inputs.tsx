// The six ranges of an estimate; where there was one before, what each of them was then.
import { Table } from "@/components/ui/table";
import { type ValueInput, valueInputs } from "@/db/enums";
import { valueInputWords } from "@/lib/format/value-words";
import { inputChanges, rangeEnds } from "@/lib/value/estimate/rules";
import type { ValueInputs } from "@/lib/value/futures/rules";
import { rangeEndWords } from "./estimate-examples";
import { inputFigure, inputRange, type MoneyFormat } from "./figure-words";

type Props = { inputs: ValueInputs; before?: ValueInputs; format: MoneyFormat };

export function EstimateInputs({ inputs, before, format }: Props) {
  const changes = before ? inputChanges(before, inputs) : [];
  const changed = (input: ValueInput) => changes.find((change) => change.input === input);
  return (
    <Table caption="The six ranges">
      <thead>
        <tr>
          <th scope="col">Input</th>
          {rangeEnds.map((end) => (
            <th key={end} scope="col" data-align="end">
              {rangeEndWords[end]}
            </th>
          ))}
          {before && <th scope="col">Before</th>}
        </tr>
      </thead>
      <tbody>
        {valueInputs.map((input) => {
          const change = changed(input);
          return (
            <tr key={input}>
              <th scope="row" data-lead="">
                {valueInputWords[input]}
              </th>
              {rangeEnds.map((end) => (
                <td key={end} data-label={rangeEndWords[end]} data-align="end" className="tabular-nums">
                  {inputFigure(input, inputs[input][end], format)}
                </td>
              ))}
              {before && (
                <td data-label="Before">
                  {change ? inputRange(input, change.before, format) : <span className="text-quiet">the same</span>}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
