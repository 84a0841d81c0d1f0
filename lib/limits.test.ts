// How much is let in, how often, how long, at once and in a list: the numbers that stand fast outside of rules are a page that is read in review.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readHouse } from "./testing/house";
import { calledOf, isFunction, type Node, nameOf, placedIn } from "./testing/nodes";

/** Rules have tests of their own, which know what their numbers mean. */
const isLimited = (path: string) =>
  /^lib\/(?!testing\/|format\/)/.test(path) && !/\b(?:rules|words|test)\.tsx?$/.test(path);

const named = ["VariableDeclarator", "ClassDeclaration", "PropertyDefinition", "Property"];

/** "Form.note max": what the number belongs to, by the names around it, and what is called with it. */
function placeOf(around: readonly Node[]): string {
  const names = around.filter(({ type }) => named.includes(type)).map(({ id, key }) => nameOf(id ?? key));
  const called = around.map(calledOf).find((name) => name !== null);
  return [names.toReversed().join("."), called].filter(Boolean).join(" ");
}

/** Each number outside of functions. */
function numbersIn(path: string, source: string): string[] {
  return placedIn(path, source).flatMap(({ node, around }) =>
    node.type === "Literal" && typeof node.value === "number" && !around.some(isFunction)
      ? [`${path} ${placeOf(around)}: ${node.value}`]
      : [],
  );
}

test("a number counts that stands outside of functions, by what it belongs to", () => {
  const source = `
    export const room = new Room({ places: 4, share: 2 * 1.5 });
    const two = (most = 3) => 2;
    export const Form = z.strictObject({ note: z.string().max(500), on: day });
    class Line { private length = 7; grow() { return 8; } }`;
  expect(numbersIn("a.ts", source)).toEqual([
    "a.ts room.places: 4",
    "a.ts room.share: 2",
    "a.ts room.share: 1.5",
    "a.ts Form.note max: 500",
    "a.ts Line.length: 7",
  ]);
});

test("stand so", async () => {
  const house = readHouse(fileURLToPath(new URL("..", import.meta.url)));
  const lines = house.filter(({ path }) => isLimited(path)).flatMap(({ path, source }) => numbersIn(path, source));
  expect(lines.length).toBeGreaterThan(300);
  await expect(`${lines.toSorted().join("\n")}\n`).toMatchFileSnapshot("./testing/reviewed/limits.txt");
});
