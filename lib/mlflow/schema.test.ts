// What the protocol may send: every word by its name and its number, every number up to its very end and not beyond.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runStatuses } from "@/db/enums";
import { experimentViews } from "@/lib/experiments/schema";
import {
  double,
  experimentId,
  int64,
  list,
  modelStatus,
  moment,
  requiredText,
  status,
  upTo,
  view,
  yesOrNo,
} from "./schema";

const accepts = (schema: { safeParse: (given: unknown) => { success: boolean } }, given: unknown) =>
  schema.safeParse(given).success;

/** As the protocol numbers them, from 1 on (for models from 2: the first is never sent). */
const words = [
  {
    what: "states of a run",
    schema: status,
    ours: runStatuses,
    from: 1,
    names: ["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"],
  },
  { what: "views", schema: view, ours: experimentViews, from: 1, names: ["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] },
  {
    what: "states of a model",
    schema: modelStatus,
    ours: ["ready", "failed"],
    from: 2,
    names: ["LOGGED_MODEL_READY", "LOGGED_MODEL_UPLOAD_FAILED"],
  },
] as const;

describe.each(words)("$what", ({ schema, ours, from, names }) => {
  test("are all known by name and by number, and are different things of ours", () => {
    const read = names.map((name, at) => {
      const value = schema.parse(name);
      expect([at + from, String(at + from)].map((number) => schema.parse(number))).toEqual([value, value]);
      expect(name.toLowerCase()).toContain(value);
      return value;
    });
    expect([...read].sort()).toEqual([...ours].sort());
  });

  test("are no others, and the answer names them all", () => {
    for (const given of [
      from - 1,
      from + names.length,
      "",
      "NOPE",
      "constructor",
      names[0].toLowerCase(),
      true,
      null,
    ]) {
      const { success, error } = schema.safeParse(given);
      expect([given, success]).toEqual([given, false]);
      if (typeof given === "string") expect(error?.issues[0]?.message).toBe(`Valid values are ${names.join(", ")}.`);
    }
  });
});

test("any whole number of 64 bits comes as number, as bigint or as text, and nothing else does", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (given) => {
      expect([given, String(given)].map((one) => int64.parse(one))).toEqual([given, given]);
      if (Number.isSafeInteger(Number(given))) expect(int64.parse(Number(given))).toBe(given);
    }),
  );
  for (const given of ["", " 1", "1.5", "0x10", "1e3", 1.5, Number.NaN, true, null])
    expect(accepts(int64, given), String(given)).toBe(false);
});

test("a moment lies between 1970 and the year 9999", () => {
  expect([0, 253_402_300_799_999].map((ms) => moment.parse(ms).getTime())).toEqual([0, 253_402_300_799_999]);
  for (const ms of [-1, 253_402_300_800_000]) expect(accepts(moment, ms), String(ms)).toBe(false);
});

test("a double is what JavaScript reads of it; what is none comes by its name alone", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (given) => {
      expect(double.parse(given)).toBe(given);
      expect(double.parse(String(given))).toBe(Number(String(given)));
    }),
  );
  for (const name of ["NaN", "Infinity", "-Infinity"]) expect(double.parse(name)).toBe(Number(name));
  expect([true, false, 7n, "1.5"].map((given) => double.parse(given))).toEqual([1, 0, 7, 1.5]);
  for (const given of ["", "abc", "nan", "+Infinity", "1e999", Number.NaN, Number.POSITIVE_INFINITY, null, {}]) {
    expect(accepts(double, given), String(given)).toBe(false);
  }
});

test("a limit is met by everything from one to itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: -3, max: 100_003 }), (most, given) => {
      expect(accepts(upTo(most), given)).toBe(given >= 1 && given <= most);
      expect([1, most, String(most)].map((one) => upTo(most).parse(one))).toEqual([1, most, most]);
      expect([0, most + 1].map((one) => accepts(upTo(most), one))).toEqual([false, false]);
    }),
  );
});

test("the id of an experiment has one to ten digits", () => {
  expect(["0", "9999999999", 12].map((given) => experimentId.parse(given))).toEqual([0, 9_999_999_999, 12]);
  for (const given of ["", "-1", "1 ", "a", "10000000000", 1.5])
    expect(accepts(experimentId, given), String(given)).toBe(false);
});

test("one stands for a list of one, nothing for none, and yes is written out", () => {
  expect([undefined, null, "a", ["a", "b"]].map((given) => list(requiredText).parse(given))).toEqual([
    [],
    [],
    ["a"],
    ["a", "b"],
  ]);
  for (const given of ["", [""], [1]]) expect(accepts(list(requiredText), given)).toBe(false);
  expect([true, "true", false, "false"].map((given) => yesOrNo.parse(given))).toEqual([true, true, false, false]);
  for (const given of ["yes", 1, ""]) expect(accepts(yesOrNo, given)).toBe(false);
});
