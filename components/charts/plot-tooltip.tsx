// What a chart says of the place under the pointer or the arrow keys.
import { ChartKey } from "./chart-key";

export type Reading = {
  title: string;
  lines: readonly {
    label: string;
    text: string;
    mark?: "line" | "dashed" | "area" | "dot";
    colour?: string;
    edge?: string;
  }[];
};

type Props = {
  read: (row: object) => Reading | null;
  /** Given by the chart. */
  active?: boolean;
  payload?: readonly { payload?: unknown }[];
};

export function PlotTooltip({ read, active, payload }: Props) {
  const row = payload?.[0]?.payload;
  const reading = active && typeof row === "object" && row !== null ? read(row) : null;
  if (!reading) return null;
  return (
    <div className="min-w-36 rounded-lg border border-border bg-raised px-3 py-2 text-ink text-xs shadow-float">
      <p className="mb-1 font-medium">{reading.title}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-4 gap-y-0.5 tabular-nums">
        {reading.lines.map(({ label, text, mark, colour, edge }) => (
          <div key={label} className="contents">
            <dt className="text-quiet">
              {mark && colour ? (
                <ChartKey mark={mark} colour={colour} edge={edge}>
                  {label}
                </ChartKey>
              ) : (
                label
              )}
            </dt>
            <dd className="text-end font-medium">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
