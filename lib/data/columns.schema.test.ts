// Columns as people paste them and as programs send them.
import { expect, test } from "vitest";
import { columns, writeColumns } from "./columns.schema";

const read = (given: unknown) => {
  const parsed = columns.safeParse(given);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
};

test("a line is a column: only its name is needed, and types may be those of a database", () => {
  expect(
    read(
      "customer_id\n\nage, integer, optional, Age in years, rounded\namount; decimal(10,2)\nopened\ttimestamp\trequired\tfirst contact",
    ),
  ).toEqual([
    { name: "customer_id", type: "other", required: true, meaning: "" },
    { name: "age", type: "whole_number", required: false, meaning: "Age in years, rounded" },
    { name: "amount", type: "number", required: true, meaning: "" },
    { name: "opened", type: "moment", required: true, meaning: "first contact" },
  ]);
});

test("what is written is read back equal", () => {
  const given = [
    { name: "id", type: "text" as const, required: true, meaning: "" },
    { name: "weight", type: "whole_number" as const, required: false, meaning: "in grams, net" },
  ];
  expect(read(writeColumns(given))).toEqual(given);
});

test("what cannot be read is named by its line", () => {
  expect(read("id\nage, sometimes")).toEqual([expect.stringMatching(/^Line 2: “sometimes” is none of text/)]);
  expect(read("id, text, perhaps")).toEqual([expect.stringMatching(/^Line 1: “perhaps”/)]);
  expect(read(", text")).toEqual(["Line 1: the name of the column is missing."]);
  expect(read("id\nID")).toEqual(["The column “ID” stands twice."]);
  expect(read(Array.from({ length: 501 }, (_, at) => `c${at}`).join("\n"))).toEqual(["At most 500 columns, please."]);
});

test("a program sends a list, and nothing that is not known", () => {
  expect(read([{ name: "id" }])).toEqual([{ name: "id", type: "other", required: true, meaning: "" }]);
  expect(columns.safeParse([{ name: "id", primary: true }]).success).toBe(false);
  expect(columns.safeParse([{ name: "id", type: "varchar" }]).success).toBe(false);
  expect(columns.safeParse([{ name: "" }]).success).toBe(false);
});
