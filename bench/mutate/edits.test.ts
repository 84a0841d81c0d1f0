// Each mistake as it is made, one line each: what stood there, and what stands there then.
import { describe, expect, test } from "vitest";
import { applied, type EditName, editsOf } from "./edits";
import { drawFaults, type Fault, type SourceFault, sourceFaults } from "./faults";
import { functionAt, marked } from "./touched";

const made = (name: EditName, source: string) => editsOf("a.tsx", source, [name]).map((edit) => applied(source, edit));

const examples: [EditName, string, string[]][] = [
  [
    "a condition of where removed",
    "rows.where(and(a, b, c))",
    ["b, c", "a, c", "a, b"].map((kept) => `rows.where(and(${kept}))`),
  ],
  ["a condition of where removed", "rows.where(mine)", ["rows.where(undefined)"]],
  ["a word of SQL turned", "sql`a = 1 and c`", ["sql`a = 1 or c`", "sql`a <> 1 and c`"]],
  ["a word of SQL turned", "text`a = 1 and c`", []],
  ["a comparison turned", "a <= b", ["a < b"]],
  ["a sum turned", "a - b", ["a + b"]],
  ["half a condition dropped", "a && b", ["a", "b"]],
  ["half a condition dropped", "a ?? b", ["a"]],
  ["a branch never taken, or the other one", "if (a) b()", ["if (false) b()"]],
  ["a branch never taken, or the other one", "a ? b : c", ["a ? c : b"]],
  ["arguments swapped", "f(a, b)", ["f(b, a)"]],
  ["a statement left out", "async () => { await f(); return 1; }", ["async () => { ; return 1; }"]],
  ["a statement left out", "test()", []],
  ["a lock left out", 'rows.limit(1).for("update")', ["rows.limit(1)"]],
  ["a notice emptied", "({ notify: [them], also })", ["({ notify: [], also })", "({ notify: [them], also: [] })"]],
  ["a number changed", "f(2, 0, 0.5)", ["f(3, 0, 0.5)", "f(2, 1, 0.5)", "f(2, 0, 0.55)"]],
  ["a number changed", "rows.sort((a, b) => (a < b ? -1 : 1))", []],
  ["labels exchanged", '({ a: "A", b: "B" })', ['({ a: "B", b: "A" })']],
  ["a link that leads nowhere", "<a href={there}>x</a>", ['<a href="#">x</a>']],
  ["a control without its name", '<b aria-label="Close" />', ["<b  />"]],
  ["cells under other headings", "[{ cell: a }, { cell: b }]", ["[{ cell: b }, { cell: a }]"]],
  ["a part left out", "<b>{a && <i />}</b>", ["<b>{null}</b>"]],
  ["an act allowed to all", 'allows("a", b)', ["true"]],
];

test.each(examples)("%s: %s", (name, source, mistakes) => {
  expect(made(name, source)).toEqual(mistakes);
});

describe("marks", () => {
  test("stand at the head of each function and change nothing of what it does", () => {
    const source = "const f = (a: number) => ({ twice: (() => a * 2)() });\nfunction g() { return f(2); }\ng();";
    const ran = marked("a.ts", source).replace("a: number", "a");
    expect(ran.match(/quintetTouched/g)).toHaveLength(4);
    expect(new Function(`${ran.replace("\ng();", "\nreturn g();")}`)()).toEqual({ twice: 4 });
  });

  test("are found again for every place", () => {
    const source = "const a = 1;\nconst f = () => { const g = () => 2; return g; };";
    expect(functionAt("a.ts", source, source.indexOf("1"))).toBe(null);
    expect(functionAt("a.ts", source, source.indexOf("2"))).toBe(source.indexOf("() => 2"));
    expect(functionAt("a.ts", source, source.indexOf("return"))).toBe(source.indexOf("() => {"));
  });
});

test("a seed draws the same faults, as many of each kind", async () => {
  const faults = sourceFaults(process.cwd(), (path) => path.startsWith("lib/portfolio/"));
  const draw = async (seed: number, compiles: (fault: SourceFault) => boolean = () => true) => {
    const drawn: Fault[] = [];
    for await (const fault of drawFaults(faults, 8, seed, async (one) => compiles(one))) drawn.push(fault);
    return drawn;
  };
  const drawn = await draw(3);
  expect(drawn).toEqual(await draw(3));
  expect(drawn).not.toEqual(await draw(4));
  expect(new Set(drawn.map(({ kind }) => kind))).toEqual(new Set(faults.map(({ kind }) => kind)));
  const [first] = drawn;
  const others = await draw(3, (one) => one !== first);
  expect(others).toHaveLength(drawn.length);
  expect(others).not.toContain(first);
});
