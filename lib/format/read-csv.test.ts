import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorMs } from "../testing/processor";
import { toCsv } from "./csv";
import { readCsv, readCsvTable } from "./read-csv";
import type { Notation } from "./read-number";

const people = (text: string) => readCsv(text, ["name", "email"]).lines;

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
    ["cells pasted from a sheet", "name\temail\nAda\ta@b.c"],
    ["a first line that says the separator", "sep=;\nname;email\nAda;a@b.c"],
    ["the same, in quotes, after a byte order mark", '\ufeff"SEP=;"\r\nname;email\r\nAda;a@b.c\r\n'],
    ["a tab that is said", "sep=\t\nname\temail\nAda\ta@b.c"],
    ["separators at the ends of lines", "name;email;;\nAda;a@b.c;;"],
    ["separators at the end of the header only", "name,email,\nAda,a@b.c"],
    ["separators at the end of a row only", "name,email\nAda,a@b.c,,,"],
    ["line ends of old", "name,email\rAda,a@b.c\r"],
    ["blank lines and lines of separators", "\n \nname,email\n,,\n\nAda,a@b.c\n,\n"],
    ["names in another case, with spaces", " NAME , EMail \nAda,a@b.c"],
    ["a separator within quotes of the header", '"name",email\nAda,a@b.c'],
  ])("reads %s", (_, text) => {
    expect(people(text).map(({ cells }) => cells)).toEqual([{ name: "Ada", email: "a@b.c" }]);
  });

  test("a column that is optional may be missing, and is empty then", () => {
    const { lines } = readCsv("email\na@b.c", ["name", "email"], { optional: ["name"] });
    expect(lines).toEqual([{ line: 2, cells: { name: "", email: "a@b.c" } }]);
  });

  test("takes off the apostrophe that keeps a spreadsheet from calculating, and only that", () => {
    const [first] = people("name,email\n'=1+1,''+x");
    expect(first?.cells).toEqual({ name: "=1+1", email: "'+x" });
    expect(people("name,email\n'tis,a")[0]?.cells.name).toBe("'tis");
  });

  test("counts lines from the top of the file, also below a line that says the separator", () => {
    expect(people("sep=;\nname;email\n\nAda;a").map(({ line }) => line)).toEqual([4]);
    expect(() => people("sep=;\nname;email\nAda")).toThrow("Line 3:");
  });

  test("a quotation mark within a pasted cell is its own", () => {
    expect(people('name\temail\n5" pipe\ta')[0]?.cells.name).toBe('5" pipe');
  });

  test("a megabyte of quotation marks is read in no time", () => {
    const taken = processorMs(() => {
      expect(people(`name,email\n"${'""'.repeat(500_000)}",a`)[0]?.cells.name).toHaveLength(500_000);
      expect(() => people(`name,email\n"${'""'.repeat(500_000)}`)).toThrow("never closed");
    });
    expect(taken).toBeLessThan(5_000);
  });

  test.each<[string, string, Notation]>([
    ["a file separated by semicolons", "a;b\n1,234;x", "likely comma"],
    ["one separated by commas", 'a,b\n"1,234",x', "unsaid"],
    ["pasted cells", "a\tb\n1,234\tx", "unsaid"],
    ["a column with a decimal comma", "a\tb\n1,234\tx\n0,5\tx", "comma"],
    ["a column with a decimal point", 'a,b\n"1,234",x\n0.5,x', "point"],
    ["a point in a file of semicolons", "a;b\n1.234;x\n0.5;x", "point"],
    ["another column of numbers with a decimal comma", "a;b\n1.234;0,5", "comma"],
    ["another column, of text", "a;b\n1.234;0,5\n2.345;no number", "likely comma"],
    ["both in one column", "a;b\n1.234;x\n0.5;x\n0,5;x", "unsaid"],
  ])("%s shows how numbers are written", (_, text, notation) => {
    expect(readCsv(text, ["a", "b"]).notationOf("a")).toBe(notation);
  });

  test.each([
    ["", "Line 1: nothing is written here."],
    ["name,email\n", "Line 1: only the columns are named; no row follows."],
    ["name\nAda", "Line 1: no column is “email”. They are name, email, between commas, semicolons or tabs."],
    ["name|email\nAda|a@b.c", "Line 1: no column is “name”."],
    ["name,email,phone\nAda,a@b.c,1", "Line 1: the column “phone” is not known here."],
    ["name,email\nAda;a@b.c", "Line 2: 1 cell where 2 belong. The first line is separated by commas."],
    ["name;email\nAda\ta@b.c", "Line 2: 1 cell where 2 belong. The first line is separated by semicolons."],
    ["name,email\nAda,a@b.c\nBob", "Line 3: 1 cell where 2 belong."],
    ["name,email\nAda,a@b.c,x", "Line 2: 3 cells where 2 belong."],
    ['name,email\nAda,"a@b.c', "Line 2: a quotation mark is out of place or never closed."],
    ['name,email\nA"da,a@b.c', "Line 2: a quotation mark is out of place or never closed."],
  ])("refuses %j whole", (text, message) => {
    expect(() => people(text)).toThrow(message);
  });

  test("refuses the row after the last that is allowed", () => {
    const rows = Array.from({ length: 4 }, (_, at) => `P${at},p${at}@b.c`);
    expect(() => readCsv(["name,email", ...rows].join("\n"), ["name", "email"], { maxLines: 3 })).toThrow(
      "Line 5: at most 3 rows",
    );
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
    expect(readCsvTable('Claim text;answer\n"Water; in the cellar";simple\n\nHail;hard')).toMatchObject({
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

test("a table of forty thousand columns is read in the time that its length takes", () => {
  const names = Array.from({ length: 40_000 }, (_, at) => `c${at}`).join(",");
  const ms = processorMs(() => expect(readCsvTable(`${names}\n${names}`).columns).toHaveLength(40_000));
  expect(ms).toBeLessThan(600);
});
