// CSV to rows by RFC 4180, strictly: what is not right is refused whole, and the fault names its line.

export class CsvFault extends Error {
  override readonly name = "CsvFault";
  constructor(
    readonly line: number,
    readonly remark: string,
  ) {
    super(`Line ${line}: ${remark}`);
  }
}

/** One row as it was written, by the line of the file that it starts on (the header is line 1). */
export type CsvLine<C extends string> = { line: number; cells: Record<C, string> };

/**
 * Columns may come in any order and case, separated by commas or by semicolons, as spreadsheets write them; blank lines are skipped.
 * @throws CsvFault where the header lacks a column or has another one, a row has more or fewer cells than the header, a quotation
 *   mark is out of place, or there are more than `maxLines` rows or none.
 */
export function readCsv<const C extends string>(text: string, columns: readonly C[], maxLines = 1_000): CsvLine<C>[] {
  const { header, rows, separator } = split(text);
  const names = header.cells.map(plainName);
  if (names.length !== columns.length || columns.some((column) => !names.includes(column))) {
    throw new CsvFault(header.line, `the columns must be ${columns.join(separator)}.`);
  }
  return evenRows(header, rows, maxLines).map(({ line, cells }) => {
    const given = Object.fromEntries(columns.map((column) => [column, cells[names.indexOf(column)] ?? ""]));
    return { line, cells: given as Record<C, string> };
  });
}

/** A file whose columns nobody knows beforehand, by the names that it gives them. */
export type CsvTable = { columns: string[]; rows: Row[] };

/** @throws CsvFault as `readCsv` does, and where a column has no name or the name of another. */
export function readCsvTable(text: string, maxLines = 1_000): CsvTable {
  const { header, rows } = split(text);
  const columns = header.cells.map((name) => name.trim());
  const names = columns.map(plainName);
  for (const [at, name] of names.entries()) {
    if (!name) throw new CsvFault(header.line, `column ${at + 1} has no name.`);
    if (names.indexOf(name) < at) throw new CsvFault(header.line, `two columns are called “${columns[at]}”.`);
  }
  return { columns, rows: evenRows(header, rows, maxLines) };
}

/** "Measured At" → "measured_at": how a column is known, however it is written. */
export const plainName = (name: string) => name.trim().toLowerCase().replaceAll(/\s+/g, "_");

type Row = { line: number; cells: string[] };

function split(text: string): { header: Row; rows: Row[]; separator: string } {
  const body = text.replace(/^\ufeff/, "");
  const separator = /^[^,\r\n]*;/.test(body) ? ";" : ",";
  const [header, ...rows] = [...records(body, separator)].filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (!header) throw new CsvFault(1, "nothing is written here.");
  return { header, rows, separator };
}

function evenRows(header: Row, rows: readonly Row[], maxLines: number): Row[] {
  if (rows.length === 0) throw new CsvFault(header.line, "only the columns are named; no row follows.");
  const over = rows[maxLines];
  if (over) throw new CsvFault(over.line, `at most ${maxLines.toLocaleString("en")} rows, please.`);
  return rows.map(({ line, cells }) => {
    const [given, wanted] = [cells.length, header.cells.length];
    if (given !== wanted) {
      throw new CsvFault(line, `${given} ${given === 1 ? "cell" : "cells"} where ${wanted} belong.`);
    }
    return { line, cells: cells.map((cell) => cell.trim()) };
  });
}

function* records(text: string, separator: string): Generator<Row> {
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, "y");
  let [line, start] = [1, 1];
  let cells: string[] = [];
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (!found) throw new CsvFault(line, "a quotation mark is out of place or never closed.");
    const [whole, quoted, plain, end] = found;
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === separator) continue;
    yield { line: start, cells };
    cells = [];
    start = line;
  }
}
