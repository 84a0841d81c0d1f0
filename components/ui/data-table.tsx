// Rows that the server sorted: a table on the desk, cards on a phone, one link a row.

import type { ReactNode } from "react";
import { Link } from "./link";
import { SortHeader, type SortLink } from "./sort-header";
import { type Fits, Table } from "./table";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, in figures of one width. */
  align?: "end";
  sort?: SortLink;
  /** Its buttons speak for themselves: the heading is for those who cannot see them. */
  quiet?: boolean;
  className?: string;
};

type Props<Row> = {
  /** What the table shows, for those who cannot see it. */
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string | undefined;
  /** One more row at the foot, such as a total: cells by column key. */
  footer?: Record<string, ReactNode>;
  fits?: Fits;
  className?: string;
};

export function DataTable<Row>({ caption, columns, rows, rowKey, rowHref, footer, fits, className }: Props<Row>) {
  return (
    <Table caption={caption} fits={fits} className={className}>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeader key={column.key} align={column.align} sort={column.sort} className={column.className}>
              {column.quiet ? <span className="sr-only">{column.header}</span> : column.header}
            </SortHeader>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const href = rowHref?.(row);
          return (
            <tr key={rowKey(row)} data-linked={href ? "" : undefined}>
              {columns.map((column, at) => {
                const content = column.cell(row);
                if (at > 0) {
                  return (
                    <td
                      key={column.key}
                      data-label={column.quiet ? undefined : column.header}
                      data-align={column.align}
                      className={column.className}
                    >
                      {content}
                    </td>
                  );
                }
                return (
                  <th key={column.key} scope="row" data-lead="" className={column.className}>
                    {href ? <Link href={href}>{content}</Link> : content}
                  </th>
                );
              })}
            </tr>
          );
        })}
        {footer && (
          <tr className="font-medium">
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.key} scope="row" data-lead="">
                  {footer[column.key]}
                </th>
              ) : (
                <td key={column.key} data-label={column.header} data-align={column.align}>
                  {footer[column.key]}
                </td>
              ),
            )}
          </tr>
        )}
      </tbody>
    </Table>
  );
}
