import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv";

const columns = [
  { header: "name", value: (row: { name: string }) => row.name },
  { header: "length", value: (row: { name: string }) => row.name.length },
];

test("commas, quotes and line ends are quoted; rows end in CRLF", () => {
  expect(toCsv([{ name: 'a "b", c\nd' }], columns)).toBe('name,length\r\n"a ""b"", c\nd",10\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("%j cannot run as a formula", (name) => {
  expect(toCsv([{ name }], columns)).toMatch(/\r\n"?'/);
});

test("our own numbers stay numbers, also below zero; nothing is an empty field", () => {
  const cells = [
    { header: "a", value: () => -5 },
    { header: "b", value: () => null },
    { header: "c", value: () => new Date(0) },
  ];
  expect(toCsv([{}], cells)).toBe("a,b,c\r\n-5,,1970-01-01T00:00:00.000Z\r\n");
});

test("any text comes back as it was, but for the guard", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (names) => {
      const rows: string[][] = parse(
        toCsv(
          names.map((name) => ({ name })),
          columns,
        ),
        { relax_column_count: false },
      );
      const back = rows.slice(1).map(([name]) => (/^'[=+\-@\t\r]/.test(name ?? "") ? name?.slice(1) : name));
      const guarded = names.map((name) => (/^'[=+\-@\t\r]/.test(name) ? name.slice(1) : name));
      expect(back).toEqual(guarded);
    }),
  );
});
