// What the words of closed sets are called, as one reviewed page: two labels that change places change it (vitest -u).
import { describe, expect, test } from "vitest";
import { readHouse, sourceFile } from "./testing/house";
import { labelsIn } from "./testing/labels";

test("labels are as they were reviewed", async () => {
  await expect(`${labelsIn(readHouse(process.cwd())).join("\n")}\n`).toMatchFileSnapshot(
    "./testing/reviewed/labels.txt",
  );
});

describe("the reading of labels", () => {
  const read = (source: string) => labelsIn([sourceFile("lib/value/rules.ts", source)]);

  test("finds records of texts, exported or not, and records and lists in them", () => {
    expect(read('const looks = { b: { word: "Not met" }, a: ["one day", "days"] } as const satisfies X;')).toEqual([
      "lib/value/rules.ts looks a.0: one day",
      "lib/value/rules.ts looks a.1: days",
      "lib/value/rules.ts looks b.word: Not met",
    ]);
    expect(read('export const costWords: X = { ...others, 1: "one" };')).toEqual([
      "lib/value/rules.ts costWords 1: one",
      "lib/value/rules.ts costWords : …others",
    ]);
  });

  test("tells labels that changed places", () => {
    expect(read('const words = { a: "Open", b: "Done" };')).not.toEqual(
      read('const words = { a: "Done", b: "Open" };'),
    );
  });

  test("takes neither classes nor keys nor what holds more than texts for labels", () => {
    expect(read('const looks = { a: "flex h-8 gap-2", b: "min-w-0 truncate" };')).toEqual([]);
    expect(read('const places = { a: "value/costs", b: "data" };')).toEqual([]);
    expect(read('const fields = { a: "Some words", b: 3 };')).toEqual([]);
    expect(read('const metadata = { title: "Costs" };')).toEqual([]);
  });
});
