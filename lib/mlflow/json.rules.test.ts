// JSON that loses no digit and no name, whichever way it goes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Json, readJson, writeJson } from "./json.rules";

test("whole numbers keep all their digits", () => {
  expect(readJson('{"step":9007199254740993,"value":1.5,"small":-7,"big":1e400}')).toEqual({
    step: 9_007_199_254_740_993n,
    value: 1.5,
    small: -7,
    big: Number.POSITIVE_INFINITY,
  });
  expect(writeJson({ step: 9_223_372_036_854_775_807n })).toBe('{"step":9223372036854775807}');
});

test("any whole number of 64 bits comes back", () => {
  const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  fc.assert(
    fc.property(int64, (step) => {
      const { read } = readJson(writeJson({ read: step })) as { read: number | bigint };
      expect(BigInt(read)).toBe(step);
    }),
  );
});

test("what is no number has a name; what is not set, or empty, is left out", () => {
  const given: Json = {
    a: Number.NaN,
    b: Number.NEGATIVE_INFINITY,
    c: [],
    d: null,
    e: undefined,
    f: "",
    g: {},
    h: [null],
  };
  expect(writeJson(given)).toBe('{"a":"NaN","b":"-Infinity","f":"","g":{},"h":[null]}');
});

test("fields are known by either way of naming them, text by what it says", () => {
  expect(readJson('{"runId":"runId","datasets":[{"sourceType":"aB"}],"run_id2":1}')).toEqual({
    run_id: "runId",
    datasets: [{ source_type: "aB" }],
    run_id2: 1,
  });
  expect(readJson('"\\ud800"')).toBe("\ufffd");
});

test("whatever has nothing of that kind is read as JSON reads it", () => {
  const value = fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.maxSafeInteger(), fc.double());
  const fields = fc.dictionary(fc.stringMatching(/^[a-z][a-z_]*$/), fc.oneof(value, fc.array(value)));
  fc.assert(
    fc.property(fields, (given) => {
      const text = JSON.stringify(given);
      fc.pre(!/\d{16}/.test(text));
      expect(readJson(text)).toEqual(JSON.parse(text));
    }),
  );
});
