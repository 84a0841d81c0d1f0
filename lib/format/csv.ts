// Writes CSV by RFC 4180 that is safe to open in a spreadsheet, and that `readCsvTable` reads back unchanged.
import { numberFormatter } from "./formatters";
import { readNumber } from "./read-number";

type Cell = string | number | boolean | Date | null | undefined;

export type CsvColumn<Row> = { header: string; value: (row: Row) => Cell };

/** What separates cells, and the decimal mark of numbers. */
export type CsvStyle = { separator: "," | ";"; mark: "." | "," };
/** As programs expect it. */
const plain: CsvStyle = { separator: ",", mark: "." };

/**
 * As the reader's spreadsheet opens it right: where the comma is the decimal mark, cells are separated by semicolons, because
 * spreadsheets take the settings of their machine; a first line "sep=," would cost the file its encoding there.
 */
export function csvStyle(locale: string): CsvStyle {
  const mark = numberFormatter(locale, {})
    .formatToParts(1.5)
    .find(({ type }) => type === "decimal")?.value;
  return mark === "," ? { separator: ";", mark } : plain;
}

/** Without it spreadsheets take a file for an old encoding, and break every "é". */
export const byteOrderMark = "\uFEFF";

export function toCsv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[], style = plain): string {
  return csvHeader(columns, style) + csvRows(rows, columns, style);
}

/** For a file that is streamed: the header once, then rows by the batch. */
export function csvHeader<Row>(columns: readonly CsvColumn<Row>[], style = plain): string {
  return lineOf(
    columns.map((column) => column.header),
    style,
  );
}

export function csvRows<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[], style = plain): string {
  return rows
    .map((row) =>
      lineOf(
        columns.map((column) => column.value(row)),
        style,
      ),
    )
    .join("");
}

const lineOf = (cells: readonly Cell[], style: CsvStyle) =>
  `${cells.map((cell) => field(cell, style)).join(style.separator)}\r\n`;

function field(cell: Cell, { separator, mark }: CsvStyle): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "number") return quoted(String(cell).replace(".", mark), separator);
  return typeof cell === "string" ? quoted(withGuard(cell), separator) : String(cell);
}

/**
 * Typed text can be a formula ("=HYPERLINK(…)"), which a leading apostrophe keeps from running; -12.5 is none. Reading removes one
 * apostrophe, so that text which begins with one already gets another.
 */
const withGuard = (text: string) => (/^'*[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text);

const isNumber = (text: string) =>
  typeof readNumber(text, "point") === "number" || typeof readNumber(text, "comma") === "number";

/** As a cell that may hold the separator, quotes and ends of lines. */
export const quoted = (text: string, separator = ",") =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
