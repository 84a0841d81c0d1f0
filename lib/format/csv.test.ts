import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readHouse } from "../testing/house";
import { byteOrderMark, csvStyle, toCsv } from "./csv";
import { readCsv } from "./read-csv";
import { readNumber } from "./read-number";

const columns = [
  { header: "name", value: (row: { name: string }) => row.name },
  { header: "length", value: (row: { name: string }) => row.name.length },
];

test("commas, quotes and line ends are quoted; rows end in CRLF", () => {
  expect(toCsv([{ name: 'a "b", c\nd' }], columns)).toBe('name,length\r\n"a ""b"", c\nd",10\r\n');
});

test.each(["=1+1", "+1+1", "-1+1", "-A1", "@SUM(A1)", "\tx", "\rx", "+41 79 123 45 67", "-"])(
  "%j cannot run as a formula",
  (name) => {
    expect(toCsv([{ name }], columns)).toMatch(/\r\n"?'/);
  },
);

test("our own numbers stay numbers, also below zero; nothing is an empty field", () => {
  const cells = [
    { header: "a", value: () => -5 },
    { header: "b", value: () => null },
    { header: "c", value: () => new Date(0) },
  ];
  expect(toCsv([{}], cells)).toBe("a,b,c\r\n-5,,1970-01-01T00:00:00.000Z\r\n");
});

test.each(["-12.5", "+3", "−12.5", "-12,5", "-1,234.50", "-1e-5", "-.5"])("%j is a number, also as text", (name) => {
  expect(toCsv([{ name }], [columns[0] ?? { header: "", value: () => "" }]).replaceAll('"', "")).toBe(
    `name\r\n${name}\r\n`,
  );
});

test("where the comma is the decimal mark, numbers have it and semicolons separate", () => {
  expect(csvStyle("de-DE")).toEqual({ separator: ";", mark: "," });
  expect(csvStyle("de-CH")).toEqual({ separator: ",", mark: "." });
  expect(csvStyle("ar-EG")).toEqual({ separator: ",", mark: "." });
  const cells = [
    { header: "a", value: () => -12.5 },
    { header: "b", value: () => "x, y; z" },
  ];
  expect(toCsv([{}], cells, csvStyle("de-DE"))).toBe('a;b\r\n-12,5;"x, y; z"\r\n');
});

const text = fc
  .string({ unit: fc.constantFrom("a", "é", "漢", ",", '"', "\n", ";", " ", "=", "-", "+", "@", "'", "1", "2", ".") })
  .map((given) => given.trim());
const figure = fc.double({ noNaN: true, noDefaultInfinity: true });

test("what goes out reads back in as it was, in either style: texts, formulas, and numbers below zero", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constant("row"), text, figure), { minLength: 1 }),
      fc.constantFrom("en-GB", "de-DE"),
      (rows, locale) => {
        const written = toCsv(
          rows,
          [
            { header: "key", value: ([key]) => key },
            { header: "text", value: ([, words]) => words },
            { header: "figure", value: ([, , number]) => number },
          ],
          csvStyle(locale),
        );
        const { lines, notationOf } = readCsv(byteOrderMark + written, ["key", "text", "figure"]);
        const back = lines.map(({ cells }) => ["row", cells.text, readNumber(cells.figure, notationOf("figure"))]);
        expect(back).toEqual(rows.map(([key, words, number]) => [key, words, number + 0]));
      },
    ),
  );
});

test("another reader of CSV finds the same texts, but for the apostrophe", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (names) => {
      const written = toCsv(
        names.map((name) => ({ name })),
        columns,
      );
      const rows: string[][] = parse(written, { relax_column_count: false });
      const back = rows.slice(1).map(([name = ""]) => name);
      for (const [at, name] of names.entries()) expect([name, `'${name}`]).toContain(back[at]);
    }),
  );
});

test("every file of cells begins with the mark by which spreadsheets know its encoding", () => {
  expect([...new TextEncoder().encode(byteOrderMark)]).toEqual([0xef, 0xbb, 0xbf]);
  const makers = readHouse(fileURLToPath(new URL("../..", import.meta.url))).filter(
    ({ path, source }) =>
      !/\.test\.|^(?:bench|e2e)\//.test(path) && /["']?(?:content-)?type["']?: "text\/csv/.test(source),
  );
  expect(makers.length).toBeGreaterThan(1);
  expect(makers.filter(({ source }) => !/(?:\[|\()byteOrderMark\b/.test(source)).map(({ path }) => path)).toEqual([]);
});
