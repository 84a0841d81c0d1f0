// What every chart stands in: its title, the sentence that says what it shows, the picture, its key, the figures and the files.
import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ChartDownloads } from "./chart-downloads";
import { FigureTable } from "./figure-table";
import type { ChartTable } from "./figures";

export type ChartFrameProps = {
  title: string;
  /** What the chart shows, in a sentence with its figures; also its name for those who cannot see it. */
  sentence: string;
  /** Said in place of the picture when there is nothing to draw. */
  empty?: ReactNode;
  /** The heading's level in the page's outline. */
  level?: 2 | 3;
  footer?: ReactNode;
  className?: string;
};

type Props = ChartFrameProps & {
  table: ChartTable;
  /** What the marks and colours mean. */
  legend?: ReactNode;
  children: ReactNode;
};

export function ChartFrame({ title, sentence, empty, level, footer, className, table, legend, children }: Props) {
  const id = useId();
  const nothing = table.rows.length === 0;
  return (
    <Card
      id={id}
      title={title}
      lead={nothing ? undefined : sentence}
      level={level}
      footer={footer}
      className={className}
      actions={!nothing && <ChartDownloads chart={id} title={title} />}
    >
      {nothing ? (
        <div className="grid h-full min-h-40 place-items-center rounded-lg bg-muted px-4 py-8 text-center text-quiet">
          <div className="max-w-88">{empty ?? "There are no figures yet."}</div>
        </div>
      ) : (
        <>
          <div data-plot="">{children}</div>
          {legend && (
            <div data-plot="" className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-quiet text-xs">
              {legend}
            </div>
          )}
          <Disclosure summary={<span className="text-xs">Figures</span>} className="mt-3 [&>div]:pl-0">
            <FigureTable caption={title} table={table} />
          </Disclosure>
        </>
      )}
    </Card>
  );
}
