// Bare NaN and Infinity become text, strings stay as they are, and nothing makes it slow.

import { expect, test } from "vitest";
import { processorMs } from "../testing/processor";
import { readLenientJson } from "./lenient-json";

test("what is no number comes by its name, and what stands in a text is left alone", () => {
  const text = String.raw`{"a": NaN, "b": [-Infinity, Infinity], "c": "NaN \" Infinity", "d": 1.5, "NaN": true}`;
  expect(readLenientJson(text)).toEqual({
    a: "NaN",
    b: ["-Infinity", "Infinity"],
    c: 'NaN " Infinity',
    d: 1.5,
    NaN: true,
  });
  for (const broken of ["", "NaN1", '{"a": "NaN}', "{a: NaN}", '"\\'])
    expect(() => readLenientJson(broken)).toThrow(SyntaxError);
});

test("a quarter of a million escaped quotes, digits or opening marks are read or refused at once", () => {
  const many = (piece: string) => piece.repeat(250_000 / piece.length);
  for (const piece of ['\\"', '"', "0", "-", "\\", "NaN", " NaN", '"\\"', "[", '{"a":']) {
    const taken = processorMs(() => expect(() => readLenientJson(`"Infinity ${many(piece)}`)).toThrow());
    expect([piece, taken < 2_000]).toEqual([piece, true]);
  }
});
