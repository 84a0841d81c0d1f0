// Reads a chart's table off the page into a CSV file, so that no figure travels to the browser twice.
import { byteOrderMark, csvStyle, toCsv } from "@/lib/format/csv";

export function readFigures(root: HTMLElement): Blob {
  const headers = [...root.querySelectorAll("thead th")].map((cell) => cell.textContent ?? "");
  const rows = [...root.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => [...row.cells].map(bareValue));
  const csv = toCsv(
    rows,
    headers.map((header, at) => ({ header, value: (row) => row[at] })),
    csvStyle(navigator.language),
  );
  return new Blob([byteOrderMark, csv], { type: "text/csv;charset=utf-8" });
}

function bareValue({ dataset, textContent }: HTMLTableCellElement): string | number {
  const value = dataset.value ?? textContent ?? "";
  // a name that looks like a number is none, and several figures in a cell aren't one
  return String(Number(dataset.value)) === value ? Number(value) : value;
}
