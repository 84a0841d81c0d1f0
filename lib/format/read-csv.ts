// Reads CSV by RFC 4180, as files and spreadsheets write it; anything malformed is refused, and the fault names its line.
import { decimalMarkOf, type Notation, scanFigure } from "./read-number";

export class CsvFault extends Error {
  override readonly name = "CsvFault";
  constructor(
    readonly line: number,
    readonly remark: string,
  ) {
    super(`Line ${line}: ${remark}`);
  }
}

type Row = { line: number; cells: string[] };
/** A file with its own column names, and how each column writes its numbers. */
export type CsvTable = { line: number; columns: string[]; rows: Row[]; notations: Notation[] };

/**
 * Cells are separated by commas, by semicolons as spreadsheets write them, or by tabs as they are pasted from one; a first line
 * "sep=;" says by what. Separators at the ends of lines, blank lines and a byte order mark mean nothing, and an apostrophe that keeps
 * a spreadsheet from calculating is taken off. Rows are called by the line that they start on.
 * @throws CsvFault where a column has no name or the name of another, a row has more or fewer cells than the header, a quotation
 *   mark is out of place, or there are more than `maxLines` rows or none.
 */
export function readCsvTable(text: string, maxLines = 1_000): CsvTable {
  const { header, rows, separator } = split(text);
  const columns = withoutEmptyEnd(header.cells.map((name) => name.trim()));
  const names = new Set<string>();
  for (const [at, column] of columns.entries()) {
    const name = plainName(column);
    if (!name) throw new CsvFault(header.line, `column ${at + 1} has no name.`);
    if (names.has(name)) throw new CsvFault(header.line, `two columns are called “${column}”.`);
    names.add(name);
  }
  const even = evenRows(header.line, columns.length, rows, separator, maxLines);
  return { line: header.line, columns, rows: even, notations: notationsOf(columns.length, even, separator) };
}

/** One row as it was written, by the line of the file that it starts on. */
export type CsvLine<C extends string> = { line: number; cells: Record<C, string> };
export type CsvLines<C extends string> = { lines: CsvLine<C>[]; notationOf: (column: C) => Notation };

/**
 * The same where the columns are known. They may come in any order and case; one that is optional and missing is empty.
 * @throws CsvFault as `readCsvTable` does, and where the header lacks a column or has one that is not known
 */
export function readCsv<const C extends string>(
  text: string,
  columns: readonly C[],
  { optional = [], maxLines = 1_000 }: { optional?: readonly C[]; maxLines?: number } = {},
): CsvLines<C> {
  const table = readCsvTable(text, maxLines);
  const names = table.columns.map(plainName);
  const missing = columns.find((column) => !names.includes(column) && !optional.includes(column));
  const known: ReadonlySet<string> = new Set(columns);
  const unknown = table.columns.find((name) => !known.has(plainName(name)));
  if (missing !== undefined || unknown !== undefined) {
    const cause = missing === undefined ? `the column “${unknown}” is not known here` : `no column is “${missing}”`;
    const wanted = columns.map((column) => (optional.includes(column) ? `${column} (if you like)` : column));
    throw new CsvFault(table.line, `${cause}. They are ${wanted.join(", ")}, between commas, semicolons or tabs.`);
  }
  const at = (column: C) => names.indexOf(column);
  const lines = table.rows.map(({ line, cells }) => {
    const cellsByColumn = Object.fromEntries(columns.map((column) => [column, cells[at(column)] ?? ""]));
    return { line, cells: cellsByColumn as Record<C, string> };
  });
  return { lines, notationOf: (column) => table.notations[at(column)] ?? "unsaid" };
}

/** "Measured At" → "measured_at": how a column is known, however it is written. */
export const plainName = (name: string) => name.trim().toLowerCase().replaceAll(/\s+/g, "_");

const separators = [",", ";", "\t"] as const;
type Separator = (typeof separators)[number];

function split(text: string): { header: Row; rows: Row[]; separator: Separator } {
  const body = text.replace(/^\ufeff/, "");
  const declared = /^"?sep=([,;\t])"?[,;\t]*(?:\r\n|\n|\r)/i.exec(body);
  const separator = separators.find((one) => one === declared?.[1]) ?? separatorOf(body);
  const records = [...recordsOf(body, separator, declared?.[0].length ?? 0)];
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (!header) throw new CsvFault(1, "nothing is written here.");
  return { header, rows, separator };
}

/** A tab where the first line has one, or else the mark that comes first; marks within quotes separate nothing. */
function separatorOf(body: string): Separator {
  let first: Separator | null = null;
  let isQuoted = false;
  let isBegun = false;
  for (const character of body) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === "\t") return "\t";
    else if (!isQuoted && (character === "," || character === ";")) first ??= character;
    else if (!isQuoted && (character === "\n" || character === "\r") && isBegun) break;
    isBegun ||= character.trim() !== "";
  }
  return first ?? ",";
}

function evenRows(header: number, width: number, rows: readonly Row[], separator: Separator, maxLines: number): Row[] {
  if (rows.length === 0) throw new CsvFault(header, "only the columns are named; no row follows.");
  const over = rows[maxLines];
  if (over) throw new CsvFault(over.line, `at most ${maxLines.toLocaleString("en")} rows, please.`);
  return rows.map(({ line, cells: rawCells }) => {
    const cells = rawCells.map((cell) => cell.trim());
    const surplus = withoutEmptyEnd(cells.slice(width)).length;
    const count = surplus > 0 ? width + surplus : Math.min(width, cells.length);
    if (count !== width) {
      const otherSeparator = separators.find(
        (one) => one !== separator && (cells[0] ?? "").split(one).length === width,
      );
      const hint = count === 1 && otherSeparator ? ` The first line is separated by ${separatorWords[separator]}.` : "";
      throw new CsvFault(line, `${count} ${count === 1 ? "cell" : "cells"} where ${width} belong.${hint}`);
    }
    return { line, cells: cells.slice(0, width).map(withoutGuard) };
  });
}

const separatorWords: Record<Separator, string> = { ",": "commas", ";": "semicolons", "\t": "tabs" };

/** "'=x" is "=x" that must not be calculated; the apostrophe is the spreadsheet's and not the cell's. */
const withoutGuard = (cell: string) => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** Decided by the column's own cells, else by the other columns of numbers, else by the separator. */
function notationsOf(width: number, rows: readonly Row[], separator: Separator): Notation[] {
  const columns = Array.from({ length: width }, (_, at) => rows.map(({ cells }) => cells[at] ?? "").filter(Boolean));
  const marksByColumn = columns.map((cells) => new Set(cells.map(decimalMarkOf)));
  const marksOfNumbers = new Set(
    columns.flatMap((cells, at) => (cells.every((cell) => scanFigure(cell)) ? [...(marksByColumn[at] ?? [])] : [])),
  );
  const notationIn = (marks: ReadonlySet<string | null>): Notation | null => {
    if (!marks.has(".") && !marks.has(",")) return null;
    if (marks.has(".") && marks.has(",")) return "unsaid";
    return marks.has(".") ? "point" : "comma";
  };
  const fallback = separator === ";" ? "likely comma" : "unsaid";
  return marksByColumn.map((marks) => notationIn(marks) ?? notationIn(marksOfNumbers) ?? fallback);
}

/** Between tabs, a quotation mark inside a cell that doesn't begin with one is literal: spreadsheets paste 5" like that. */
function* recordsOf(text: string, separator: Separator, from: number): Generator<Row> {
  let line = text.slice(0, from).split(/\r\n|\n|\r/).length;
  let [start, at] = [line, from];
  let cells: string[] = [];
  const ends = new Set([separator, "\r", "\n"]);
  while (at < text.length || cells.length > 0) {
    let cell = "";
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (!quoted || (quoted.end < text.length && !ends.has(text[quoted.end] ?? ""))) throw outOfPlace(line);
      cell = quoted.cell;
      line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
      at = quoted.end;
    } else {
      const begin = at;
      while (at < text.length && !ends.has(text[at] ?? "")) at += 1;
      cell = text.slice(begin, at);
      if (separator !== "\t" && cell.includes('"')) throw outOfPlace(line);
    }
    cells.push(cell);
    const end = text[at];
    at += end === "\r" && text[at + 1] === "\n" ? 2 : 1;
    if (end === separator) continue;
    line += 1;
    yield { line: start, cells };
    cells = [];
    start = line;
  }
}

const outOfPlace = (line: number) => new CsvFault(line, "a quotation mark is out of place or never closed.");

/** The cell whose opening mark stands at `at`, and where it ends; null where it never does. */
function readQuoted(text: string, at: number): { cell: string; end: number } | null {
  let from = at + 1;
  let cell = "";
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    cell += text.slice(from, close);
    if (text[close + 1] !== '"') return { cell, end: close + 1 };
    cell += '"';
    from = close + 2;
  }
}
