// Every import rests on this: each line is read once, each wrong one is named, and a file that is no table is refused whole.
import { expect, test } from "vitest";
import { readLines, remarksByLine, summaryOf } from "./file-lines";

const columns = ["name", "size"] as const;
const read = (csv: string, most?: number) =>
  readLines(csv, columns, ({ name, size }) => (Number(size) > 0 ? { name } : `“${size}” is no size.`), { most });

test("a line gives something or a remark, and what is given knows its line", () => {
  expect(read("name,size\na,1\n\nb,none\nc,3")).toEqual({
    rows: [{ name: "a" }, { name: "c" }],
    lines: [2, 5],
    remarks: [{ line: 4, remark: "“none” is no size." }],
  });
});

test.each([
  ["other columns", "name\na", 1],
  ["a cell too few", "name,size\na,1\nb", 3],
  ["nothing", "", 1],
  ["a line too many", "name,size\na,1\nb,2\nc,3", 4],
])("with %s nothing is given, and the line is named", (_, csv, line) => {
  expect(read(csv, 2)).toMatchObject({ rows: [], remarks: [{ line }] });
});

test("remarks stand in the order of the lines, the first of each and the first hundred of all", () => {
  const remarks = Array.from({ length: 120 }, (_, at) => ({ line: 121 - at, remark: "wrong" }));
  const fields = Object.keys(remarksByLine(remarks));
  expect(fields).toHaveLength(100);
  expect(fields.slice(0, 2)).toEqual(["line.2", "line.3"]);
  expect(summaryOf(remarks)).toBe(
    "120 lines are wrong: nothing is saved. Correct the file and try again. The first 100 are shown.",
  );
  expect(summaryOf([{ line: 2, remark: "wrong" }], "nobody is invited")).toMatch(
    /^1 line is wrong: nobody is invited\./,
  );
});
