// Words from outside name nothing but what somebody gave that name: "constructor" is a run like any other.
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { eventKinds } from "./admin/audit/events";
import { describeChange } from "./admin/audit/line.rules";
import { groupsOf } from "./admin/company-accounts/rules";
import { columns } from "./data/columns.schema";
import { nest, valuesOf } from "./doors/form";
import { changesBetween } from "./events/rules";
import { asYesNo } from "./experiments/outcomes/rules";
import { lookUp } from "./format/look-up";
import { parseMoney } from "./format/parse-money";
import { faultsOf } from "./kernel/fields";
import { fieldFault } from "./mlflow/rules";
import { readHouse, sourceFile } from "./testing/house";
import { foreignLookUps } from "./testing/look-ups";

const namesOfObjects = Object.getOwnPropertyNames(Object.prototype);
const house = readHouse(fileURLToPath(new URL("..", import.meta.url))).filter(
  ({ path }) => !/\.(test|spec)\.|^(bench|bin|e2e)\/|^lib\/testing\//.test(path),
);

test("nothing is looked up on an open record but by what it holds itself", () => {
  expect(house.length).toBeGreaterThan(500);
  expect(foreignLookUps(house)).toEqual([]);
});

describe("a planted look-up is found", () => {
  const planted = (source: string) => foreignLookUps([sourceFile("lib/x/rules.ts", source)]);

  test.each([
    [
      "a constant",
      "const words: Record<string, string> = {}; export const said = (word: string) => words[word] ?? word;",
    ],
    ["a parameter", "export const said = (words: Readonly<Record<string, string>>, word: string) => words[word];"],
    [
      "a field",
      "type Run = { tags: Record<string, string> }; export const said = (run: Run, key: string) => run.tags[key];",
    ],
    [
      "an alias",
      "type Words = { [word: string]: string }; export const said = (words: Words, key: string) => words[key];",
    ],
    ["no type", "const words = Object.fromEntries([]); export const said = (key: string) => words[key];"],
    [
      "a count",
      "const counts: Record<string, number> = {}; export const add = (key: string) => { counts[key] ??= 0; };",
    ],
  ])("%s", (_, source) => expect(planted(source)).toHaveLength(1));

  test("but not where it was thought of, nor in a list", () => {
    expect(
      planted(
        "const words: Record<string, string> = {}; export const a = (k: string) => Object.hasOwn(words, k) && words[k];",
      ),
    ).toEqual([]);
    expect(planted("const words: string[] = []; export const a = (k: number) => words[k];")).toEqual([]);
    expect(planted("const words: Record<'a', string> = { a: '' }; export const a = (k: 'a') => words[k];")).toEqual([]);
  });
});

describe.each(namesOfObjects)("%s is a word like any other", (name) => {
  test("in a record", () => {
    expect(lookUp({ a: 1 }, name)).toBeUndefined();
    expect(lookUp(Object.fromEntries([[name, 1]]), name)).toBe(1);
  });

  test("in what an event says", () => {
    expect(describeChange({ kind: "holdout.renamed", before: null, after: { name } })).toBe(name);
    for (const kind of [...eventKinds.slice(0, 3), name])
      expect(describeChange({ kind, before: null, after: { [name]: "x" } })).toBeNull();
    expect(changesBetween({}, Object.fromEntries([[name, "new"]]))?.after).toEqual(Object.fromEntries([[name, "new"]]));
  });

  test("in forms, and in what is wrong with them", () => {
    const form = new FormData();
    form.set(name, "typed");
    form.append(`${name}[]`, "one of a list");
    expect(Object.getPrototypeOf(valuesOf(form))).toBe(Object.prototype);
    expect(lookUp(valuesOf(form), name)).toEqual(["one of a list"]);
    expect(() => nest(valuesOf(form))).not.toThrow();
    const { error } = z.strictObject({}).safeParse(Object.fromEntries([[name, 1]]));
    if (name !== "__proto__") expect(lookUp(faultsOf(error as z.ZodError), name)).toBe("This field is not known here.");
    expect(fieldFault([name], "It is wrong.", {}).message).toContain(`'${name}'`);
  });

  test("in figures, columns, answers and claims", () => {
    expect(parseMoney(`12${name}`, "EUR")).toBeNull();
    expect(columns.safeParse(`age, ${name}`).success).toBe(false);
    expect(columns.safeParse(`age, number, ${name}`).success).toBe(false);
    expect(columns.safeParse(`${name}, number`).success).toBe(true);
    expect(asYesNo(name)).toBeNull();
    expect(groupsOf({ _claim_names: {} }, { claim: name, scope: "", granted: "" })).toEqual({ absence: "not_told" });
  });
});
