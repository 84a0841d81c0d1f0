// The mistakes that people make, each as an edit of the source: one place, one change, and the file still reads.
import { lookUp } from "@/lib/format/look-up";
import { calledOf, isFunction, type Node, nodeOf, nodesOf, type Placed, placedIn } from "@/lib/testing/nodes";

/** @property from @property to where in the source, in characters; what stood there becomes `text` */
export type Edit = { name: EditName; from: number; to: number; text: string };
type Change = Omit<Edit, "name">;
type Finder = (placed: Placed, source: string) => Change[];

const left = (node: Node, text: string): Change => ({ from: node.start, to: node.end, text });
const textOf = (node: Node, source: string) => source.slice(node.start, node.end);

/** All but one of a list, with the comma that went along with it. */
function without(items: readonly Node[], at: number, source: string): Change[] {
  const kept = items.filter((_, index) => index !== at);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return [];
  return [{ from: first.start, to: last.end, text: kept.map((one) => textOf(one, source)).join(", ") }];
}

function exchanged(one: Node, other: Node, source: string): Change[] {
  const [a, b] = [textOf(one, source), textOf(other, source)];
  if (a === b) return [];
  return [{ from: one.start, to: other.end, text: b + source.slice(one.end, other.start) + a }];
}

const turned: Record<string, string> = { "<": "<=", "<=": "<", ">": ">=", ">=": ">", "===": "!==", "!==": "===" };
const sums: Record<string, string> = { "+": "-", "-": "+", "*": "/", "/": "*" };

/** @param among the operators that may stand there, each with what it becomes */
const operatorBecomes =
  (among: Record<string, string>): Finder =>
  ({ node }, source) => {
    const [one, other] = [nodeOf(node.left), nodeOf(node.right)];
    const becomes = lookUp(among, String(node.operator));
    if (node.type !== "BinaryExpression" || !one || !other || !becomes) return [];
    const between = source.slice(one.end, other.start);
    return [{ from: one.end, to: other.start, text: between.replace(String(node.operator), becomes) }];
  };

/** The words of a statement to the database that decide which rows it is about, and in which order. */
const sqlWords: [RegExp, string][] = [
  [/\band\b/g, "or"],
  [/\bis not null\b/g, "is null"],
  [/\bis null\b/g, "is not null"],
  [/ = /g, " <> "],
  [/ <= /g, " < "],
  [/ >= /g, " > "],
  [/ < /g, " <= "],
  [/ > /g, " >= "],
  [/ desc\b/g, " asc"],
];

function wordsOfSql({ node, around }: Placed, source: string): Change[] {
  const tag = nodeOf(around[1]?.tag);
  if (node.type !== "TemplateElement" || !tag || !/^sql\b/.test(textOf(tag, source))) return [];
  const text = textOf(node, source);
  return sqlWords.flatMap(([word, becomes]) =>
    [...text.matchAll(word)].map(({ index, 0: found }) => ({
      from: node.start + index,
      to: node.start + index + found.length,
      text: becomes,
    })),
  );
}

function conditionOfWhere({ node }: Placed, source: string): Change[] {
  const called = calledOf(node);
  const asked = nodesOf(node.arguments);
  if (called === "and" && asked.length > 1) return asked.flatMap((_, at) => without(asked, at, source));
  const [only] = asked;
  if (called === "where" && only && calledOf(only) !== "and") return [left(only, "undefined")];
  return [];
}

function halfOfCondition({ node }: Placed, source: string): Change[] {
  const [one, other] = [nodeOf(node.left), nodeOf(node.right)];
  if (node.type !== "LogicalExpression" || !one || !other) return [];
  return node.operator === "??"
    ? [left(node, textOf(one, source))]
    : [left(node, textOf(one, source)), left(node, textOf(other, source))];
}

function branch({ node }: Placed, source: string): Change[] {
  const test = nodeOf(node.test);
  if (node.type === "IfStatement" && test) return [left(test, "false")];
  const [then, otherwise] = [nodeOf(node.consequent), nodeOf(node.alternate)];
  return node.type === "ConditionalExpression" && then && otherwise ? exchanged(then, otherwise, source) : [];
}

function argumentsOf({ node }: Placed, source: string): Change[] {
  const [one, other] = nodesOf(node.arguments);
  if (node.type !== "CallExpression" || one?.type !== "Identifier" || other?.type !== "Identifier") return [];
  return exchanged(one, other, source);
}

function statement({ node, around }: Placed): Change[] {
  const said = nodeOf(node.expression);
  const awaited = said?.type === "AwaitExpression" ? nodeOf(said.argument) : said;
  const isInside = around.some(isFunction);
  return node.type === "ExpressionStatement" && awaited?.type === "CallExpression" && isInside ? [left(node, ";")] : [];
}

function lock({ node }: Placed): Change[] {
  const object = nodeOf(nodeOf(node.callee)?.object);
  return calledOf(node) === "for" && object ? [{ from: object.end, to: node.end, text: "" }] : [];
}

function notice({ node }: Placed): Change[] {
  const [key, value] = [nodeOf(node.key), nodeOf(node.value)];
  if (node.type !== "Property" || !value || !["notify", "also"].includes(String(key?.name))) return [];
  return node.shorthand ? [left(node, `${key?.name}: []`)] : [left(value, "[]")];
}

function number({ node, around }: Placed): Change[] {
  const isIndex = around[0]?.type === "MemberExpression" || around[0]?.type === "ImportDeclaration";
  if (node.type !== "Literal" || typeof node.value !== "number" || isIndex || isSignOfOrder(around)) return [];
  return [left(node, String(node.value === 0 ? 1 : node.value + (Number.isInteger(node.value) ? 1 : node.value / 10)))];
}

/** What a comparison of a sort comes to: of a number only its sign is looked at. */
function isSignOfOrder([parent, grandparent, ...others]: readonly Node[]): boolean {
  const isNegated = parent?.type === "UnaryExpression";
  const chosen = isNegated ? grandparent : parent;
  const sorts = [grandparent, ...others].some((one) => one && ["sort", "toSorted"].includes(calledOf(one) ?? ""));
  return sorts && chosen?.type === "ConditionalExpression";
}

function labels({ node }: Placed, source: string): Change[] {
  if (node.type !== "ObjectExpression") return [];
  const values = nodesOf(node.properties).flatMap(({ value }) => nodeOf(value) ?? []);
  const said = values.filter(({ type, value }) => type === "Literal" && typeof value === "string");
  return said.slice(1).flatMap((other, at) => exchanged(said[at] ?? other, other, source));
}

function link({ node }: Placed): Change[] {
  const value = nodeOf(node.value);
  return node.type === "JSXAttribute" && nodeOf(node.name)?.name === "href" && value ? [left(value, '"#"')] : [];
}

function controlName({ node }: Placed): Change[] {
  const name = String(nodeOf(node.name)?.name);
  return node.type === "JSXAttribute" && ["aria-label", "label"].includes(name) ? [left(node, "")] : [];
}

function cells({ node }: Placed, source: string): Change[] {
  if (node.type !== "ArrayExpression") return [];
  const found = nodesOf(node.elements).flatMap(({ properties }) =>
    nodesOf(properties).filter((one) => nodeOf(one.key)?.name === "cell"),
  );
  const values = found.flatMap(({ value }) => nodeOf(value) ?? []);
  return values.slice(1).flatMap((other, at) => exchanged(values[at] ?? other, other, source));
}

function part({ node }: Placed): Change[] {
  const held = nodeOf(node.expression);
  const isPart = node.type === "JSXExpressionContainer" && held?.type === "LogicalExpression";
  return isPart ? [left(node, "{null}")] : [];
}

const allowed: Finder = ({ node }) => (calledOf(node) === "allows" ? [left(node, "true")] : []);

const finders = {
  "a condition of where removed": conditionOfWhere,
  "a word of SQL turned": wordsOfSql,
  "a comparison turned": operatorBecomes(turned),
  "a sum turned": operatorBecomes(sums),
  "half a condition dropped": halfOfCondition,
  "a branch never taken, or the other one": branch,
  "arguments swapped": argumentsOf,
  "a statement left out": statement,
  "a lock left out": lock,
  "a notice emptied": notice,
  "a number changed": number,
  "labels exchanged": labels,
  "a link that leads nowhere": link,
  "a control without its name": controlName,
  "cells under other headings": cells,
  "a part left out": part,
  "an act allowed to all": allowed,
} satisfies Record<string, Finder>;

export type EditName = keyof typeof finders;

/** Every place of the file at which one of these mistakes can be made. */
export function editsOf(path: string, source: string, names: readonly EditName[]): Edit[] {
  return placedIn(path, source).flatMap((placed) =>
    names.flatMap((name) => finders[name](placed, source).map((change) => ({ name, ...change }))),
  );
}

export const applied = (source: string, { from, to, text }: Edit) => source.slice(0, from) + text + source.slice(to);
