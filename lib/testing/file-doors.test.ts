// Every file that people bring is read in the same way: what separates its cells, how it writes numbers, and what is refused.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readResults } from "@/lib/data/quality/results/file.rules";
import { resultColumns } from "@/lib/data/samples/export-file.rules";
import { readSamples } from "@/lib/data/samples/import-file.rules";
import { readReferences } from "@/lib/deployments/references/file.rules";
import { readOutcomes } from "@/lib/experiments/outcomes/file.rules";
import { readRuns } from "@/lib/experiments/runs/file.rules";
import { byteOrderMark, csvStyle, toCsv } from "@/lib/format/csv";
import type { FileOf } from "@/lib/format/file-lines";
import { readMeasurements } from "@/lib/requirements/measurements/file.rules";
import { readCosts } from "@/lib/value/budget/cost-file.rules";

type Door = {
  read: (text: string) => FileOf<object>;
  /** Columns, the cells of a line with the number in place of #, and what is given of that number. */
  columns: string[];
  cells: string[];
  numberIn: (given: object) => unknown;
};

/** A figure whose metric may be in percent stays as it was written, until the metric is known. */
const bareOf = (given: object): unknown => {
  const value = "value" in given ? given.value : undefined;
  return typeof value === "object" && value !== null && "bare" in value ? value.bare : value;
};

const doors: Record<string, Door> = {
  measurements: {
    read: readMeasurements,
    columns: ["metric", "measured_at", "value"],
    cells: ["Recall", "2026-03-01", "#"],
    numberIn: bareOf,
  },
  "quality results": {
    read: readResults,
    columns: ["rule", "checked_at", "value"],
    cells: ["No nulls", "2026-03-01", "#"],
    numberIn: bareOf,
  },
  runs: {
    read: readRuns,
    columns: ["name", "metric.recall"],
    cells: ["a", "#"],
    numberIn: (given) => "metrics" in given && Array.isArray(given.metrics) && given.metrics[0]?.value,
  },
  forecasts: {
    read: readOutcomes,
    columns: ["case", "actual", "forecast"],
    cells: ["a", "7", "#"],
    numberIn: (given) => "forecast" in given && given.forecast,
  },
  "what forecasts were made of": {
    read: readOutcomes,
    columns: ["case", "actual", "forecast"],
    cells: ["a", "#", "7"],
    numberIn: (given) => "actual" in given && given.actual,
  },
  "outcomes in money": {
    read: readOutcomes,
    columns: ["case", "money"],
    cells: ["a", "#"],
    numberIn: (given) => "money" in given && given.money,
  },
  samples: {
    read: readSamples,
    columns: ["fact", "answer", "confidence"],
    cells: ["x", "yes", "#"],
    numberIn: (given) => "confidence" in given && given.confidence,
  },
};

describe.each(Object.entries(doors))("a file of %s", (_, { read, columns, cells, numberIn }) => {
  const file = (separator: string, ...numbers: string[]) =>
    [columns, ...numbers.map((number) => cells.map((cell) => cell.replace("#", number)))]
      .map((line) => line.join(separator))
      .join("\r\n");
  const numbers = (text: string) => {
    const { rows, remarks } = read(text);
    return remarks.length > 0 ? remarks : rows.map(numberIn);
  };

  test("never takes a decimal comma for thousands", () => {
    expect(numbers(file(";", "0,912"))).toEqual([0.912]);
    expect(numbers(file(";", "0,5", "0,912"))).toEqual([0.5, 0.912]);
    expect(numbers(file("\t", "0,5", "0,912"))).toEqual([0.5, 0.912]);
    expect(numbers(file(",", '"0,912"'))).toEqual([0.912]);
    expect(numbers(file(",", "0.912"))).toEqual([0.912]);
    expect(numbers(`sep=;\r\n${file(";", "0,912")}`)).toEqual([0.912]);
    expect(numbers(file(";", "0,912").replaceAll("\r\n", ";;\r\n").concat(";;"))).toEqual([0.912]);
  });

  test("refuses with its cause and line what could be a number or its thousandfold", () => {
    const refused = [{ line: 2, remark: expect.stringMatching(/could be 1\.234 or 1234: please write one of these/) }];
    expect(numbers(file(",", '"1,234"'))).toEqual(refused);
    expect(numbers(file("\t", "1,234"))).toEqual(refused);
    expect(numbers(file(";", "1.234"))).toEqual(refused);
  });
});

test("a file of costs reads amounts by how the file writes them", () => {
  const costs = (separator: string, ...amounts: string[]) => {
    const lines = amounts.map((amount) => ["2026-01-05", "data", amount].join(separator));
    const { rows, remarks } = readCosts(
      [`spent_on,kind,amount`.replaceAll(",", separator), ...lines].join("\n"),
      "EUR",
    );
    return remarks.length > 0 ? remarks : rows.map(({ amount }) => amount);
  };
  expect(costs(";", "0,91", "1.234")).toEqual([91, 123_400]);
  expect(costs(";", "1.234,56")).toEqual([123_456]);
  expect(costs(",", "0.5", '"1,234"')).toEqual([50, 123_400]);
  for (const [separator, text] of [
    [";", "1.234"],
    [";", "1,234"],
    [",", '"1,234"'],
    [",", "1.234"],
  ] as const) {
    expect(costs(separator, text)).toEqual([
      { line: 2, remark: expect.stringMatching(/could be 1\.234 or 1234 EUR: please write one of these/) },
    ]);
  }
  expect(costs(",", "0.5", "1.234")).toEqual([{ line: 3, remark: "“1.234” has more decimals than EUR, which has 2." }]);
});

test("a count in a file of references is whole, whatever groups it", () => {
  const counts = (text: string) => {
    const { rows, remarks } = readReferences(`feature;bin;count\nage;young;${text}\nage;old;7`);
    return remarks.length > 0 ? remarks[0]?.remark : rows[0]?.counts[0];
  };
  expect(counts("12")).toBe(12);
  expect(counts("1 200")).toBe(1200);
  expect(counts("1.234.567")).toBe(1_234_567);
  expect(counts("1,5")).toMatch(/whole number/);
  expect(counts("-1")).toMatch(/whole number/);
});

test("no schema reads numbers or moments in a way of its own", () => {
  const schemas = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("schema.ts"),
  );
  expect(schemas.length).toBeGreaterThan(40);
  const own = schemas.filter((path) => /z\s*\.(?:coerce|iso)\b/.test(readFileSync(join("lib", path), "utf8")));
  expect(own).toEqual([]);
});

test("judged cases go out and come in again with their answers, confidence and facts, formulas and figures below zero among them", () => {
  const words = fc.constantFrom(
    "=1+1",
    "-12.5",
    "+41 79 123",
    "@here",
    "'=x",
    "a;b",
    "a,b",
    'say "no"',
    "Zoë",
    "1,234",
  );
  const cases = fc.array(
    fc.record({ answer: words, confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), fact: words }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(cases, fc.constantFrom("en-GB", "de-DE"), (given, locale) => {
      const judged = given.map(({ answer, confidence, fact }, at) => ({
        ...{ id: String(at), number: at + 1, answer, confidence, facts: [{ name: "Fact", value: fact }] },
        ...{ counts: { correct: 0, wrong: 0, unsure: 0 }, outcome: "waiting" as const, opinions: [] },
      }));
      const { rows: back, remarks } = readSamples(
        byteOrderMark + toCsv(judged, resultColumns(judged), csvStyle(locale)),
      );
      expect(remarks).toEqual([]);
      expect(
        back.map(({ facts, ...sample }) => ({ ...sample, fact: facts.find(({ name }) => name === "Fact")?.value })),
      ).toEqual(given);
    }),
  );
});
