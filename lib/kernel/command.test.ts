// What no database keeps as it is, is refused at its field, however deep it lies.
import { expect, test } from "vitest";
import { z } from "zod";
import { parse } from "./command";

const schema = z.object({ name: z.string(), rows: z.array(z.object({ note: z.string() })).default([]) });

test.each([
  ["NUL", "a\0b"],
  ["half of a character", "a\ud83d"],
  ["the other half", "\ude00a"],
])("%s is refused with a sentence at its field", (_, text) => {
  const fault = { code: "invalid", details: { fields: { name: expect.stringContaining("can't be saved") } } };
  expect(() => parse(schema, { name: text })).toThrow(expect.objectContaining(fault));
  const deep = { code: "invalid", details: { fields: { "rows.1.note": expect.stringContaining("can't be saved") } } };
  const rows = [{ note: "good" }, { note: text }];
  expect(() => parse(schema, { name: "good", rows })).toThrow(expect.objectContaining(deep));
  expect(() => parse(schema, { name: "good", [text]: 1 })).toThrow(expect.objectContaining({ code: "invalid" }));
});

test("whole characters of all scripts are text", () => {
  for (const name of ["😀", "שלום", "日本語", "e\u0301", "\u202eabc"]) expect(parse(schema, { name }).name).toBe(name);
});

test("what is nested ten thousand deep is looked through without falling over", () => {
  let deep: unknown = "\0";
  for (let depth = 0; depth < 10_000; depth += 1) deep = [deep];
  expect(() => parse(schema, { name: "a", deep })).toThrow(expect.objectContaining({ code: "invalid" }));
});
