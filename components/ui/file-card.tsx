// Where a file comes in, and beside it what its columns hold, each under its name.
import type { ReactNode } from "react";
import { Card } from "./card";

type Props = {
  title?: string;
  lead?: string;
  columns: readonly { name: string; holds: string }[];
  /** The ImportForm. */
  children: ReactNode;
};

export function FileCard({ title = "The file", lead, columns, children }: Props) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
      <Card title={title} lead={lead}>
        {children}
      </Card>
      <Card title="What the columns hold">
        <dl className="grid gap-3">
          {columns.map(({ name, holds }) => (
            <div key={name}>
              <dt className="font-medium">{name}</dt>
              <dd className="text-quiet">{holds}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}
