import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "./csv";
import { readCsv, readCsvTable } from "./read-csv";

const people = (text: string) => readCsv(text, ["name", "email"]);

describe("readCsv", () => {
  test("reads quoted cells, any line end, a byte order mark and columns in any order", () => {
    expect(people('\ufeffEmail,Name\r\na@b.c,"Ada, ""the"" first"\n\nb@b.c,Bob\r')).toEqual([
      { line: 2, cells: { name: 'Ada, "the" first', email: "a@b.c" } },
      { line: 4, cells: { name: "Bob", email: "b@b.c" } },
    ]);
  });

  test("counts the lines that a quoted cell spans", () => {
    expect(people('name,email\n"Ada\nLovelace",a@b.c\nBob,b@b.c').map(({ line }) => line)).toEqual([2, 4]);
  });

  test("reads what a spreadsheet separates by semicolons", () => {
    expect(people("name;email\nAda, Countess;a@b.c")).toEqual([
      { line: 2, cells: { name: "Ada, Countess", email: "a@b.c" } },
    ]);
  });

  test.each([
    ["", "Line 1: nothing is written here."],
    ["name,email\n", "Line 1: only the columns are named; no row follows."],
    ["name\nAda", "Line 1: the columns must be name,email."],
    ["name,email,phone\nAda,a@b.c,1", "Line 1: the columns must be name,email."],
    ["name,email\nAda,a@b.c\nBob", "Line 3: 1 cell where 2 belong."],
    ["name,email\nAda,a@b.c,x", "Line 2: 3 cells where 2 belong."],
    ['name,email\nAda,"a@b.c', "Line 2: a quotation mark is out of place or never closed."],
    ['name,email\nA"da,a@b.c', "Line 2: a quotation mark is out of place or never closed."],
  ])("refuses %j whole", (text, message) => {
    expect(() => people(text)).toThrow(message);
  });

  test("refuses the row after the last that is allowed", () => {
    const rows = Array.from({ length: 4 }, (_, at) => `P${at},p${at}@b.c`);
    expect(() => readCsv(["name,email", ...rows].join("\n"), ["name", "email"], 3)).toThrow("Line 5: at most 3 rows");
  });

  test("reads back what we write", () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r", ";", " ") })
      .map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(cell, cell).filter(([a, b]) => a !== "" || b !== ""),
          { minLength: 1 },
        ),
        (rows) => {
          const written = toCsv(rows, [
            { header: "name", value: ([name]) => name },
            { header: "email", value: ([, email]) => email },
          ]);
          expect(people(written).map(({ cells }) => [cells.name, cells.email])).toEqual(rows);
        },
      ),
    );
  });
});

describe("readCsvTable", () => {
  test("keeps the columns as they are named, and each line's cells in their order", () => {
    expect(readCsvTable('Claim text;answer\n"Water; in the cellar";simple\n\nHail;hard')).toEqual({
      columns: ["Claim text", "answer"],
      rows: [
        { line: 2, cells: ["Water; in the cellar", "simple"] },
        { line: 4, cells: ["Hail", "hard"] },
      ],
    });
  });

  test.each([
    ["answer,,age\nyes,1,2", "Line 1: column 2 has no name."],
    ["answer,Age,age\nyes,1,2", "Line 1: two columns are called “age”."],
    ["answer,age\nyes", "Line 2: 1 cell where 2 belong."],
    ["answer,age", "Line 1: only the columns are named"],
  ])("refuses %j whole", (text, message) => {
    expect(() => readCsvTable(text)).toThrow(message);
  });
});
