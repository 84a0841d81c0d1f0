// @vitest-environment happy-dom
// Every part that draws figures: its table and its file hold what it was given, each figure in its row and under its heading.
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { render } from "@/lib/testing/browser";
import { charts } from "@/lib/testing/examples/charts/charts";
import { evidenceParts } from "@/lib/testing/examples/charts/evidence";
import type { Cell, ChartExample } from "@/lib/testing/examples/charts/example";
import { pictures } from "@/lib/testing/examples/charts/pictures";
import { valueParts } from "@/lib/testing/examples/charts/value";
import { readHouse } from "@/lib/testing/house";

const nameOf = ({ type }: ReactElement) => (typeof type === "function" ? type.name : String(type));
const examples = [...charts, ...evidenceParts, ...valueParts].map((example) => ({
  ...example,
  name: nameOf(example.part),
}));
const pictured = pictures.map((example) => ({ ...example, name: nameOf(example.part) }));

/** What React complains of. */
let complaints: unknown[] = [];
beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...said) => complaints.push(said));
});
afterEach(() => {
  expect(complaints).toEqual([]);
  vi.restoreAllMocks();
});

describe("of the sources", () => {
  const files = readHouse(process.cwd()).filter(
    ({ path }) => /^(app|components)\/.*\.tsx$/.test(path) && !path.includes(".test."),
  );
  const named = new Map(
    files.map((file) => [/^export (?:async )?function ([A-Z]\w*)/m.exec(file.source)?.[1] ?? file.path, file]),
  );
  const drawing = (names: Iterable<string>) => {
    const tag = new RegExp(`<(${[...names].join("|")})\\b`);
    return [...named].flatMap(([name, { source }]) => (tag.test(source) ? [name] : []));
  };
  const shown = new Set(examples.map(({ name }) => name));
  // pages hand on what these are given, and are opened by tests of their own (lib/testing/pages)
  const isPart = (name: string) => !named.get(name)?.path.endsWith("page.tsx");

  test("every chart with figures, and every part that makes a chart of its data, has an example", () => {
    const framed = new Set(drawing(["ChartFrame", "ChartDownloads"]).filter((name) => name !== "ChartFrame"));
    const inCharts = [...framed].filter((name) => named.get(name)?.path.startsWith("components/charts/"));
    const wanted = [...framed, ...drawing(inCharts)].filter(isPart);
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((name) => !shown.has(name))).toEqual([]);
  });

  test("every part that draws has an example, or is drawn by one that has", () => {
    const path = (name: string) => named.get(name)?.path.replace(/\.tsx$/, "") ?? "";
    const within = new Set([...shown, ...pictured.map(({ name }) => name)].map(path));
    const imports = new Map(files.map((file) => [file.path.replace(/\.tsx$/, ""), file.imports.map(({ to }) => to)]));
    for (const from of within)
      for (const to of imports.get(from) ?? []) if (to.startsWith("components/charts/")) within.add(to);
    const draws = [...named].filter(
      ([, { path: at, source }]) => /<svg\b|from "recharts"/.test(source) || at.startsWith("components/charts/"),
    );
    const missing = draws.map(([name]) => name).filter((name) => !within.has(path(name)));
    expect(missing.toSorted()).toEqual(Object.keys(withoutFigures).toSorted());
  });
});

/** Pictures that show no figure, and what they are instead. */
const withoutFigures = {
  Brand: "the sign of the house",
  EntranceLoop: "an ornament",
  LifecycleLoop: "states and places, tested beside it",
} as const;

describe.for(examples)("the figures of $name", ({ part, columns, rows }) => {
  test("stand in its table, each in its row and under its heading", async () => {
    const { place, leave } = await render(part);
    const table = place.querySelector("table");
    expect([...(table?.querySelectorAll("thead th") ?? [])].map(textOf)).toEqual(columns);
    const lines = [...(table?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])];
    for (const line of lines)
      expect([...line.cells].slice(1).map((cell) => cell.dataset.label)).toEqual(columns.slice(1));
    expect(lines.map((line) => [...line.cells].map((cell, at) => readIn(cell, at)))).toEqual(
      rows.map((row) => row.map(expectedIn)),
    );
    await leave();
  });

  test("are said as they are filed", async () => {
    const { place, leave } = await render(part);
    const cells = [...place.querySelectorAll<HTMLTableCellElement>("tbody td")];
    const astray = cells.filter(
      (cell) => !cell.querySelector("svg[role]") && !isSaid(textOf(cell), cell.dataset.value),
    );
    expect(astray.map((cell) => `${textOf(cell)} is ${cell.dataset.value}`)).toEqual([]);
    await leave();
  });

  test("are in its file, under the same headings", async () => {
    const { place, leave } = await render(part);
    expect(await fileOf(place)).toEqual(fileFor({ columns, rows }));
    await leave();
  });

  test("can be told apart, so that none can stand in another's place", () => {
    for (const row of rows) {
      const figures = row.filter((cell) => typeof cell === "number");
      expect(figures).toEqual([...new Set(figures)]);
      expect(row).toHaveLength(columns.length);
    }
    expect(rows).toEqual([...new Map(rows.map((row) => [JSON.stringify(row.slice(1)), row])).values()]);
  });
});

describe.for(pictured)("the picture of $name", ({ part, says }) => {
  test("says its figures by its name", async () => {
    const { place, leave } = await render(part);
    expect([...place.querySelectorAll('svg[role="img"]')].map((one) => one.getAttribute("aria-label"))).toEqual(says);
    await leave();
  });
});

const textOf = ({ textContent }: Element) => (textContent ?? "").replaceAll("\u00a0", " ");

type Read = { shown: string; filed: string | undefined } | number | null;

/** A figure by its bare value, a gap as one, and a text with what the file has of it. */
function readIn(cell: HTMLTableCellElement, at: number): Read {
  const { value } = cell.dataset;
  const text = textOf(cell);
  if (value === "") return text === "–" ? null : { shown: text, filed: value };
  if (value !== undefined && value !== "" && Number.isFinite(Number(value)) && (at > 0 || text !== ""))
    return Number(value);
  return { shown: text, filed: value };
}

const expectedIn = (cell: Cell): Read => {
  if (cell === null || typeof cell === "number") return cell;
  return typeof cell === "string" ? { shown: cell, filed: undefined } : { shown: cell[0], filed: cell[1] };
};

/** Whether a text is the figure of that value, as far as it is written out; percent of a share, points of a change. */
function isSaid(text: string, value: string | undefined): boolean {
  if (value === undefined) return true;
  if (value === "") return text === "–";
  const figure = Number(value);
  const written = /\d[\d,]*(\.\d+)?/.exec(text)?.[0].replaceAll(",", "");
  if (!Number.isFinite(figure) || written === undefined) return !Number.isFinite(figure) && written === undefined;
  const isNegative = /^[-−]/.test(text) || text.includes("less likely");
  const scale = /%|point/.test(text) ? 100 : 1;
  const step = 10 ** -(written.split(".")[1]?.length ?? 0);
  return Math.abs(Number(written) * (isNegative ? -1 : 1) - figure * scale) <= step / 2 + 1e-9;
}

/** What a click on the button brings. */
async function fileOf(place: HTMLElement): Promise<string> {
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  place.querySelector<HTMLButtonElement>('button[title="Figures as CSV"]')?.click();
  await vi.waitFor(() => expect(blobs).toHaveLength(1), { interval: 1 });
  return (await blobs[0]?.text())?.replace("\ufeff", "") ?? "";
}

const fileFor = ({ columns, rows }: Pick<ChartExample, "columns" | "rows">) =>
  [columns, ...rows.map((row) => row.map(filed))].map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
const filed = (cell: Cell) => {
  if (cell === null) return "";
  return typeof cell === "object" ? cell[1] : String(cell);
};
const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
