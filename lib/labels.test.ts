// What the words of closed sets are called, as one reviewed page: two labels that change places change it (`npm run check -- --renew`).
import { describe, expect, test } from "vitest";
import { readHouse, sourceFile } from "./testing/house";
import { type LabelSet, labelLines, labelsIn, textsHeld } from "./testing/labels";

test("labels are as they were reviewed", async () => {
  const sets = await Promise.all(labelsIn(readHouse(process.cwd())).map(asRead));
  await expect(`${labelLines(sets).join("\n")}\n`).toMatchFileSnapshot("./testing/reviewed/labels.txt");
});

/** What a module exports is taken from itself; the rest from its source. */
async function asRead(set: LabelSet): Promise<LabelSet> {
  if (!set.isExported || !importable.test(set.path)) return set;
  const module: Record<string, unknown> = await import(`${process.cwd()}/${set.path}`);
  return { ...set, texts: textsHeld(module[set.name]) };
}

const importable = /^lib\/format\/|[/.](rules|schema)\.ts$|^components\/.+\.ts$/;

describe("the reading of labels", () => {
  const read = (source: string) => labelLines(labelsIn([sourceFile("lib/value/rules.ts", source)]));

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
