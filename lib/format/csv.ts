// Rows to CSV by RFC 4180, safe to open in a spreadsheet.

type Cell = string | number | boolean | Date | null | undefined;

export type CsvColumn<Row> = { header: string; value: (row: Row) => Cell };

export function toCsv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string {
  return csvHeader(columns) + csvRows(rows, columns);
}

/** For a file that is streamed: the header once, then rows by the batch. */
export function csvHeader<Row>(columns: readonly CsvColumn<Row>[]): string {
  return lineOf(columns.map((column) => column.header));
}

export function csvRows<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string {
  return rows.map((row) => lineOf(columns.map((column) => column.value(row)))).join("");
}

const lineOf = (cells: readonly Cell[]) => `${cells.map(field).join(",")}\r\n`;

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString();
  // a number or a boolean of ours cannot be a formula; a text that people typed can ("=HYPERLINK(…)")
  if (typeof cell !== "string") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
