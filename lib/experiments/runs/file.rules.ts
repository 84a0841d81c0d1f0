// A file of runs, one a line: what each says, and a remark for each line that cannot be read.
import { type RunStatus, runStatuses } from "@/db/enums";
import { type FileOf, readTableLines } from "@/lib/format/file-lines";
import { CsvFault, plainName } from "@/lib/format/read-csv";
import { type Notation, readNumber } from "@/lib/format/read-number";
import { type Figure, hasEnded, type Pair, pairFault } from "./rules";
import { runFileColumns } from "./schema";

export type ParsedRun = {
  name: string;
  algorithm: string;
  startedAt: string;
  status: RunStatus;
  notes: string;
  params: Pair[];
  metrics: Figure[];
};
export type ResolvedRun = Omit<ParsedRun, "startedAt"> & { startedAt: Date; datasetVersionId?: string | null };
/** What would be saved: how many, and the first of them. */
export type RunPreview = { count: number; runs: ResolvedRun[] };
type Column = { kind: (typeof runFileColumns)[number]; key: "" } | { kind: "param" | "metric"; key: string };

export const readRuns = (csv: string): FileOf<ParsedRun> =>
  readTableLines(csv, (columns) => {
    const parsedColumns = columns.map(columnOf);
    if (!parsedColumns.some(({ kind }) => kind === "name")) return "a column “name” is needed.";
    return (cells, _line, notationOf) => runOf(parsedColumns, cells, notationOf);
  });

function columnOf(header: string): Column {
  const kind = runFileColumns.find((column) => column === plainName(header));
  if (kind) return { kind, key: "" };
  const [, prefix, key = ""] = /^(param|metric)s?\.(.+)$/i.exec(header.trim()) ?? [];
  const fault = prefix ? pairFault({ key, value: "" }) : `the column “${header}” is not known here.`;
  if (fault) throw new CsvFault(1, `${fault} The columns are ${runFileColumns.join(", ")}, param.… and metric.….`);
  return { kind: prefix?.toLowerCase() === "param" ? "param" : "metric", key };
}

function runOf(
  columns: readonly Column[],
  cells: readonly string[],
  notationOf: (at: number) => Notation,
): ParsedRun | string {
  const run: ParsedRun = {
    name: "",
    algorithm: "",
    startedAt: "",
    status: "finished",
    notes: "",
    params: [],
    metrics: [],
  };
  for (const [at, { kind, key }] of columns.entries()) {
    const cell = cells[at]?.trim() ?? "";
    if (cell === "") continue;
    if (kind === "param") run.params.push({ key, value: cell });
    else if (kind === "metric") {
      const value = readNumber(cell, notationOf(at));
      if (typeof value === "string") return `${key}: ${value}`;
      run.metrics.push({ key, value });
    } else if (kind === "status") {
      const status = runStatuses.find((word) => word === cell.toLowerCase());
      if (!status || !hasEnded(status)) return `“${cell}” is not finished, failed or killed.`;
      run.status = status;
    } else run[kind === "started_at" ? "startedAt" : kind] = cell;
  }
  if (!run.name) return "The run has no name.";
  if (run.name.length > 250) return "The name has more than 250 characters.";
  if (run.algorithm.length > 120) return "The algorithm has more than 120 characters.";
  return run.notes.length > 8_000 ? "The notes have more than 8,000 characters." : run;
}
