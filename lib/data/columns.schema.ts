// Parses the columns of a table, typed one a line or sent as a list, for contracts and for versions.
import { z } from "zod";
import { type ColumnType, columnTypes } from "@/db/enums";
import { mostColumns } from "@/lib/data/limits";
import { lookUp } from "@/lib/format/look-up";
import { line, oneOf, paragraph } from "@/lib/kernel/fields";

export type Column = { name: string; type: ColumnType; required: boolean; meaning: string };

const nameLimit = 120;
const meaningLimit = 300;

/** Names of types in databases and data frames; a length in brackets is ignored. */
const otherNames: Record<string, ColumnType> = {
  string: "text",
  varchar: "text",
  char: "text",
  str: "text",
  object: "text",
  uuid: "text",
  float: "number",
  float64: "number",
  float32: "number",
  double: "number",
  double_precision: "number",
  real: "number",
  numeric: "number",
  decimal: "number",
  int: "whole_number",
  int64: "whole_number",
  int32: "whole_number",
  integer: "whole_number",
  bigint: "whole_number",
  smallint: "whole_number",
  long: "whole_number",
  bool: "yes_no",
  boolean: "yes_no",
  yes_or_no: "yes_no",
  timestamp: "moment",
  timestamptz: "moment",
  datetime: "moment",
  datetime64: "moment",
  date_and_time: "moment",
  enum: "category",
};

function columnTypeOf(text: string): ColumnType | undefined {
  const [before = ""] = text.toLowerCase().split(/[([]/, 1);
  const word = before.trim().replaceAll(/[\s-]+/g, "_");
  return columnTypes.find((known) => known === word) ?? lookUp(otherNames, word);
}

const requiredWords: Record<string, boolean> = { "": true, required: true, optional: false };

/** "age, whole number, optional, Age in years" → a column; only the name is needed. A sentence where it cannot be read. */
function columnOf(text: string): Column | string {
  const separator = ["\t", ";"].find((mark) => text.includes(mark)) ?? ",";
  const [name = "", type = "", requiredWord = "", ...rest] = text.split(separator).map((part) => part.trim());
  if (name === "") return "the name of the column is missing.";
  if (name.length > nameLimit) return `the name has more than ${nameLimit} characters.`;
  const columnType = type === "" ? "other" : columnTypeOf(type);
  if (!columnType) return `“${type}” is none of ${columnTypes.map((word) => word.replace("_", " ")).join(", ")}.`;
  const required = lookUp(requiredWords, requiredWord.toLowerCase());
  if (required === undefined) return `“${requiredWord}” is neither “required” nor “optional”.`;
  const meaning = rest.join(separator === "\t" ? " " : `${separator} `);
  if (meaning.length > meaningLimit) return `the meaning has more than ${meaningLimit} characters.`;
  return { name, type: columnType, required, meaning };
}

/** A column a line, as `columnOf` reads it, with commas, semicolons or tabs between; blank lines are skipped. */
function columnsIn(text: string, context: z.RefinementCtx): Column[] {
  const columns: Column[] = [];
  for (const [index, lineText] of text.split(/\r\n|\n|\r/).entries()) {
    if (!lineText.trim()) continue;
    const column = columnOf(lineText);
    if (typeof column !== "string") columns.push(column);
    else {
      context.addIssue({ code: "custom", message: `Line ${index + 1}: ${column}` });
      return z.NEVER;
    }
  }
  return columns;
}

const list = z.array(
  z.strictObject({
    name: line({ max: nameLimit }),
    type: oneOf(columnTypes).default("other"),
    required: z.boolean("True or false, please.").default(true),
    meaning: paragraph({ max: meaningLimit }),
  }),
  "A list of columns, please.",
);

/** Typed or pasted as text, or sent as a list. */
export const columns = z
  .preprocess((value, context) => (typeof value === "string" ? columnsIn(value, context) : value), list)
  .refine((parsed) => parsed.length <= mostColumns, `At most ${mostColumns} columns, please.`)
  .superRefine((parsed, context) => {
    const names = new Set<string>();
    for (const { name } of parsed) {
      const key = name.toLowerCase();
      if (names.has(key)) return context.addIssue({ code: "custom", message: `The column “${name}” stands twice.` });
      names.add(key);
    }
  });

/** As `columns` reads them. */
export const writeColumns = (columns: readonly Column[]): string =>
  columns
    .map(({ name, type, required, meaning }) =>
      [name, type.replace("_", " "), required ? "required" : "optional", meaning].filter(Boolean).join(", "),
    )
    .join("\n");
