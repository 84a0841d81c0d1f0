import { describe, expect, expectTypeOf, test } from "vitest";
import { type EventEntry, event } from "./event";
import { byName, changed, choice, count, fields, instant, list, money, reference, text } from "./event-fields";

const owner = reference("person").nullable();
const moved = event("crate.moved", {
  words: "moved a crate",
  before: fields({ owner, at: instant }).optional(),
  after: { worth: money, state: choice({ full: "Full", empty: "Empty" }), owner, labels: list(text) },
  line: ["state", "owner"],
  place: ({ id, state, owner }) => `crates/${id}/${state ?? "gone"}/${owner ?? "nobody"}`,
});
const opened = event("crate.opened", { words: "opened a crate" });
const counted = event("crates.counted", { words: "counted crates", after: byName(count) });

describe("a definition", () => {
  const after = { worth: 12_00, state: "full", owner: null, labels: ["glass"] } as const;
  const at = new Date("2026-03-02T09:00:00Z");

  test("makes a value of its kind", () => {
    expect(moved({ before: { owner: "ada", at }, after })).toMatchObject({
      kind: "crate.moved",
      before: { owner: "ada", at },
      after,
    });
    expect(moved({ after })).toMatchObject({ before: null, after });
    expect(opened()).toMatchObject({ kind: "crate.opened", before: null, after: null });
  });

  test("takes what it says and nothing else, and only what it made is written", () => {
    type Moved = Parameters<typeof moved>[0];
    expectTypeOf({ after }).toExtend<Moved>();
    expectTypeOf({ before: { owner: "ada", at }, after }).toExtend<Moved>();
    expectTypeOf({ before: { owner: "ada", at: "yesterday" }, after }).not.toExtend<Moved>();
    expectTypeOf({ after: { ...after, worth: "€12" } }).not.toExtend<Moved>();
    expectTypeOf({ after: { ...after, state: "half" } }).not.toExtend<Moved>();
    expectTypeOf({ after: { worth: 12_00 } }).not.toExtend<Moved>();
    expectTypeOf<{ after: { crates: number } }>().not.toExtend<NonNullable<Parameters<typeof opened>[0]>>();
    expectTypeOf({ after: { glass: 2 } }).toExtend<Parameters<typeof counted>[0]>();
    const alike = { kind: "crate.moved", before: null, after, ends: undefined };
    expectTypeOf(moved({ after })).toExtend<EventEntry["event"]>();
    expectTypeOf(alike).not.toExtend<EventEntry["event"]>();
  });

  test("reads what was kept, and leaves out what an older version kept otherwise", () => {
    const kept = { owner: "ada", at: at.toISOString() };
    expect(moved.read({ before: kept, after })).toEqual({ before: { owner: "ada", at }, after });
    const older = { worth: "€12", state: "half", owner: "ada", labels: "glass", colour: "red" };
    expect(moved.read({ before: { ...kept, at: "yesterday" }, after: older })).toEqual({
      before: { owner: "ada" },
      after: { owner: "ada" },
    });
    expect(moved.read({ before: "ada", after: [1] })).toEqual({ before: {}, after: {} });
    expect(counted.read({ before: null, after: { glass: 2, wood: "two" } })).toEqual({
      before: {},
      after: { glass: 2 },
    });
    expect(opened.read({ before: kept, after })).toEqual({ before: {}, after: {} });
    expect(
      moved.read({ before: null, after: JSON.parse('{"__proto__": {"worth": 1}, "constructor": 2}') }).after,
    ).toEqual({});
  });

  test("says where it leads, by what is and else by what was", () => {
    const kept = { owner: "ada", at: at.toISOString() };
    const place = (after: unknown, subject: string | null = "7") => moved.placeOf({ subject, before: kept, after });
    expect(place({ state: "full" })).toBe("crates/7/full/ada");
    expect(place({ state: "half", owner: "bob", id: "8" })).toBe("crates/7/gone/bob");
    expect(place(null, null)).toBe("crates//gone/ada");
    expect(opened.placeOf({ subject: "7", before: null, after: null })).toBeNull();
  });

  test("of what was changed takes some of it", () => {
    const edited = event("crate.edited", { words: "edited a crate", after: changed({ worth: money, owner }) });
    expect(edited({ after: { worth: 1 } })).toMatchObject({ after: { worth: 1 } });
    expectTypeOf({ after: { worth: "much" } }).not.toExtend<Parameters<typeof edited>[0]>();
  });
});
