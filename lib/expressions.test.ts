// No regular expression of ours takes more than linear time, so that no text from outside can silence the process.
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { mentionPattern } from "./collaboration/rules";
import { tokensOf } from "./experiments/search/tokens.rules";
import { parseMoney } from "./format/parse-money";
import { readCsvTable } from "./format/read-csv";
import { endpointFor } from "./mlflow/endpoints";
import { expressionsIn, growsBeyondTheText, slowOn, superLinear } from "./testing/expressions";
import { readHouse } from "./testing/house";

const house = readHouse(fileURLToPath(new URL("..", import.meta.url))).filter(
  ({ path }) => !/\.(test|spec)\.|^(bench|bin\/demo|e2e)\/|^lib\/testing\//.test(path),
);
const expressions = expressionsIn(house);
const built = expressions.map((one) => ({ one, fault: superLinear(one) }));
const named = (found: { one: (typeof expressions)[number]; fault: string | null }[]) =>
  found.flatMap(({ one, fault }) => (fault === null ? [] : [`${one.at} /${one.pattern}/ ${JSON.stringify(fault)}`]));

test("the expressions are found", () => expect(expressions.length).toBeGreaterThan(120));
test("none of them is built to take longer than the text", () => expect(named(built)).toEqual([]));
test("none of the others is slow on a text made of its own characters", () => {
  // what is built to take exponential time would never come back
  const others = built.filter(({ fault }) => fault === null);
  expect(named(others.map(({ one }) => ({ one, fault: slowOn(one) })))).toEqual([]);
}, 20_000);

describe("a planted one is found", () => {
  const decimal = { pattern: "^[+-]?(?:\\d+\\.?\\d*|\\.\\d+)$", flags: "" };
  const strings = { pattern: String.raw`("(?:[^"\\]|\\.)*")|\bNaN\b`, flags: "g" };
  test.each([
    ["two loops over digits", decimal],
    ["a loop that begins anew", { pattern: "\\/+$", flags: "" }],
    ["nested loops", { pattern: "^(?:a+)+$", flags: "" }],
  ])("by what it is made of: %s", (_, one) => expect(superLinear(one)).not.toBeNull());
  test.each([
    ["two loops over digits", decimal],
    ["a string that is never closed", strings],
    ["a loop that begins anew", { pattern: "\\s+$", flags: "" }],
    ["a word, and then another somewhere", { pattern: "\\bVersion\\/[\\d.]+ .*Safari\\/", flags: "" }],
  ])("by measuring it: %s", (_, one) => expect(slowOn(one)).not.toBeNull());
  test("and what is linear is not", () => {
    expect(superLinear({ pattern: "^\\d+(?:\\.\\d*)?$", flags: "" })).toBeNull();
    expect(slowOn({ pattern: "^\\d+(?:\\.\\d*)?$", flags: "" })).toBeNull();
  });
});

describe("those that are put together at run time are linear too", () => {
  const pieces = [
    "a",
    "0",
    " ",
    '"',
    '""',
    "'",
    "`",
    "``",
    ",",
    ";",
    "\n",
    ".",
    "a.",
    "a.`",
    "@",
    " @",
    "@A",
    "/",
    "-",
    "€",
    '",',
    '"a',
    "\\",
    "é",
  ];
  const texts = pieces.flatMap((piece) =>
    ["", "\0", '"', "x"].map((end) => (size: number) => piece.repeat(Math.ceil(size / piece.length)) + end),
  );
  const names = Array.from({ length: 200 }, (_, at) => `Ann ${"e".repeat(at % 20)}${at}`);
  const tolerant = (work: () => unknown) => () => {
    try {
      work();
    } catch {
      // a text that is refused is refused quickly
    }
  };
  test.each([
    ["a search", (text: string) => tokensOf(text)],
    ["a table", (text: string) => readCsvTable(text, 5_000)],
    ["an amount", (text: string) => parseMoney(text, "EUR")],
    ["an address", (text: string) => endpointFor("GET", text)],
    ["a mention", (text: string) => [...text.matchAll(mentionPattern(names) ?? /x/g)]],
  ])("%s", (_, read) => {
    for (const text of texts)
      expect([text(5), growsBeyondTheText((size) => tolerant(() => read(text(size)))())]).toEqual([text(5), false]);
  });
});
