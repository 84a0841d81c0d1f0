// The six ranges of an estimate; where there was one before, what each of them was then.
import { Table } from "@/components/ui/table";
import { type ValueInput, valueInputs } from "@/db/enums";
import { inputChanges, rangeEnds } from "@/lib/value/estimate.rules";
import type { ValueInputs } from "@/lib/value/simulation.rules";
import type { CitedSources } from "@/lib/value/sources/queries";
import { valueInputWords } from "@/lib/value/words";
import { rangeEndWords } from "./estimate-examples";
import { inputFigure, inputRange, type MoneyFormat } from "./figure-words";
import { SourceCell } from "./source-cell";

type Props = {
  inputs: ValueInputs;
  /** What the measured ones rest on. */
  sources: CitedSources;
  before?: { inputs: ValueInputs; sources: CitedSources };
  projectKey: string;
  format: MoneyFormat;
  timeZone: string;
};

export function EstimateInputs({ inputs, sources, before, projectKey, format, timeZone }: Props) {
  const changes = before ? inputChanges(before.inputs, inputs) : [];
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
          <th scope="col">Rests on</th>
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
              <td data-label="Rests on">
                <SourceCell
                  source={sources[input]}
                  was={before && !before.sources[input]}
                  {...{ projectKey, format, timeZone }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
