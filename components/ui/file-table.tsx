// The lines of a file that was checked, in columns.
import type { ComponentProps } from "react";
import { DataTable } from "./data-table";

export function FileTable<Row>({ caption = "The first lines of the file", ...rest }: Props<Row>) {
  return (
    <div className="max-h-96 overflow-y-auto rounded-lg border border-border">
      <DataTable caption={caption} {...rest} />
    </div>
  );
}

type Table<Row> = ComponentProps<typeof DataTable<Row>>;
type Props<Row> = Omit<Table<Row>, "caption"> & Partial<Pick<Table<Row>, "caption">>;
