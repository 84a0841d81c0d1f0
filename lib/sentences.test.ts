// What every function that puts something into words says of its examples, as one reviewed page (`npm run check -- --renew`).
import { expect, test } from "vitest";
import { addressTables } from "./testing/examples/addresses";
import { candidateTables, matrixTables } from "./testing/examples/candidates";
import { criterionTables, proofTables } from "./testing/examples/criteria";
import { dataTables } from "./testing/examples/data";
import { drawingTables } from "./testing/examples/drawings";
import { eventTables } from "./testing/examples/events";
import { moneyTables, numberTables } from "./testing/examples/figures";
import { fileTables } from "./testing/examples/files";
import { flawTables } from "./testing/examples/flaws";
import { gateTables, templateTables } from "./testing/examples/gates";
import { momentTables } from "./testing/examples/moments";
import { peopleTables, roleTables } from "./testing/examples/people";
import { productionTables } from "./testing/examples/production";
import { promiseTables } from "./testing/examples/promises";
import { readingTables } from "./testing/examples/reading";
import { reportTables, reviewTables } from "./testing/examples/reports";
import { runTables } from "./testing/examples/runs";
import { typedTables } from "./testing/examples/typed";
import { valueTables } from "./testing/examples/value";
import { wordingTables } from "./testing/examples/wordings";
import { readHouse } from "./testing/house";
import { sentencesIn } from "./testing/sentences";
import { pageOf } from "./testing/tables";

const tables = [
  ...[
    addressTables,
    candidateTables,
    criterionTables,
    dataTables,
    drawingTables,
    eventTables,
    fileTables,
    flawTables,
    gateTables,
    matrixTables,
  ].flat(),
  ...[momentTables, moneyTables, numberTables, peopleTables, productionTables, promiseTables, proofTables].flat(),
  ...[
    readingTables,
    reportTables,
    reviewTables,
    roleTables,
    runTables,
    templateTables,
    typedTables,
    valueTables,
  ].flat(),
  ...wordingTables,
];
const found = sentencesIn(readHouse(process.cwd()));
const names = await namesOf(found);

test("every function that puts something into words has examples, and every example a function", () => {
  expect(found.length).toBeGreaterThan(200);
  const shown = new Set(tables.map(({ says }) => names.get(says)));
  expect(found.filter((name) => !shown.has(name))).toEqual([]);
  expect(tables.filter(({ says }) => !names.has(says)).map(({ says }) => String(says))).toEqual([]);
});

test("what they say is as it was reviewed", async () => {
  await expect(pageOf(names, tables)).toMatchFileSnapshot("./testing/reviewed/sentences.txt");
});

test("no sentence stumbles over one, over nothing or over a blank", () => {
  const isStumbling = (line: string) =>
    /(?<![.,\d])\b1 (?!of |is |was |has )\p{Ll}{2,}s\b|\bundefined\b|(?<!")\bNaN\b|\[object|−0(?![.,\d])|\S {2,}\S/u.test(
      line,
    );
  const said = pageOf(names, tables)
    .split("\n")
    .map((line) => line.split(" → ").at(-1)?.trim() ?? "");
  expect(said.filter((line) => isStumbling(line) && !meant.includes(line))).toEqual([]);
  const planted = ["It has 1 cases.", "It is undefined.", "at −0 points", "two  blanks"];
  expect(planted.filter((line) => !isStumbling(line))).toEqual([]);
});

/** A figure that is none is written as programs write it. */
const meant = ["NaN"];

/** The functions themselves, each with its `path#name`. */
async function namesOf(sentences: readonly string[]): Promise<Map<unknown, string>> {
  const paths = [...new Set(sentences.map((name) => name.split("#")[0] ?? ""))];
  const modules = new Map(
    await Promise.all(paths.map(async (path) => [path, await import(`${process.cwd()}/${path}`)] as const)),
  );
  return new Map(
    sentences.map((name) => {
      const [path = "", way = ""] = name.split("#");
      const held = way.split(".").reduce<unknown>((at, step) => Reflect.get(Object(at), step), modules.get(path));
      return [held, name];
    }),
  );
}
