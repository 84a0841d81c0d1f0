// Reads a chart's table off the page into a CSV file, so that no figure travels to the browser twice.
import { toCsv } from "@/lib/format/csv";

export function readFigures(root: HTMLElement): Blob {
  const headers = [...root.querySelectorAll("thead th")].map((cell) => cell.textContent ?? "");
  const rows = [...root.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => [...row.cells].map(bareValue));
  const csv = toCsv(
    rows,
    headers.map((header, at) => ({ header, value: (row) => row[at] })),
  );
  // spreadsheets take a file without this mark for an old encoding, and break every "é"
  return new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" });
}

function bareValue({ dataset, textContent }: HTMLTableCellElement): string | number {
  const value = dataset.value ?? textContent ?? "";
  const number = Number(value);
  return value.trim() !== "" && Number.isFinite(number) ? number : value;
}
