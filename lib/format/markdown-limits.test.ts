// What is read as Markdown: up to each limit, and no further.
import { describe, expect, test } from "vitest";
import { isPlainMarkdown, markdownLimits } from "./markdown-limits";

const { characters, depth, indent, links, emphasis, code, cells, lines } = markdownLimits;

test.each([
  ["characters", "a", characters],
  ["opening brackets", "[", links],
  ["closing brackets", "]", links],
  ["angles", "<", links],
  ["stars", "x*", emphasis],
  ["underscores", "_", emphasis],
  ["tildes", "~", emphasis],
  ["backticks", "`", code],
  ["bars", "|", cells],
  ["lines", "\n", lines],
])("%s up to their limit", (_, sign, most) => {
  expect(isPlainMarkdown(sign.repeat(most))).toBe(true);
  expect(isPlainMarkdown(sign.repeat(most + 1))).toBe(false);
});

describe("what is nested", () => {
  test.each([
    ["quotations", ">"],
    ["quotations with gaps", "> "],
    ["items", "- "],
    ["items by plus", "+ "],
    ["items by star", "* "],
    ["items after a tab", "-\t"],
    ["numbers", "1. "],
    ["numbers in brackets", "123456789) "],
  ])("%s down to the limit", (_, box) => {
    expect(isPlainMarkdown(box.repeat(depth).slice(0, -1))).toBe(true);
    expect(isPlainMarkdown(`${box.repeat(depth)}${box}`)).toBe(false);
    expect(isPlainMarkdown(`text\n${box.repeat(depth)}${box}`)).toBe(false);
  });

  test.each([
    ["a dash without a gap", "-".repeat(depth + 1)],
    ["stars without a gap", "*".repeat(depth + 1)],
    ["a point without a number", ". ".repeat(depth + 1)],
    ["a bracket without a number", ") ".repeat(depth + 1)],
    ["a number of ten digits", "1234567890. ".repeat(depth + 1)],
    ["a number without a point", "1 ".repeat(depth + 1)],
    ["a number with a point and no gap", "1.".repeat(depth + 1)],
    ["dashes within a line", `text ${"- ".repeat(depth + 1)}`],
  ])("but %s opens nothing", (_, text) => expect(isPlainMarkdown(text)).toBe(true));

  test("as far in as the limit, a tab counting for four", () => {
    expect(isPlainMarkdown(`${" ".repeat(indent)}- x`)).toBe(true);
    expect(isPlainMarkdown(`${" ".repeat(indent + 1)}- x`)).toBe(false);
    expect(isPlainMarkdown(`${"\t".repeat(indent / 4)}- x`)).toBe(true);
    expect(isPlainMarkdown(`${"\t".repeat(indent / 4)} - x`)).toBe(false);
    expect(isPlainMarkdown(`${" ".repeat(indent + 1)}x`)).toBe(true);
  });
});
