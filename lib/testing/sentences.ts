// Finds the functions that put something into words: exported, of a room of rules or words, and their result is text.
import { parseSync } from "oxc-parser";
import type { SourceFile } from "./house";

type Node = { type: string; start: number; end: number; [field: string]: unknown };
type Candidate = { path: string; name: string; node: Node };

const rooms = /^lib\/(.+\/)?(rules|schema)\.ts$|^lib\/format\/[^/]+\.ts$|^components\/.+\.ts$/;

/** `path#name` of each, where a record's own function is `path#record.name`; of one file in the order of its source. */
export function sentencesIn(files: readonly SourceFile[]): string[] {
  const candidates = files
    .filter(({ path }) => rooms.test(path) && !/\.test\.ts$/.test(path))
    .flatMap(({ path, source }) => exportsOf(parseSync(path, source).program as unknown as Node, path));
  const names = new Set<string>();
  // what returns the text of another one is text too
  for (let known = -1; names.size > known; ) {
    known = names.size;
    for (const { name, node } of candidates) if (isSentence(node, names)) names.add(name);
  }
  return candidates.filter(({ node }) => isSentence(node, names)).map(({ path, name }) => `${path}#${name}`);
}

function exportsOf(program: Node, path: string): Candidate[] {
  return nodesOf(program.body).flatMap((statement) => {
    const declared = nodeOf(statement.declaration);
    if (statement.type !== "ExportNamedDeclaration" || !declared) return [];
    if (declared.type === "FunctionDeclaration") return [{ path, name: nameOf(declared.id), node: declared }];
    return nodesOf(declared.declarations).flatMap(({ id, init }) => functionsOf(nodeOf(init), nameOf(id), path));
  });
}

/** A function, or the functions that a record holds. */
function functionsOf(value: Node | null, name: string, path: string): Candidate[] {
  const bare = value && unwrapped(value);
  if (!bare) return [];
  if (isFunction(bare)) return [{ path, name, node: bare }];
  return nodesOf(bare.properties).flatMap(({ key, value: held }) =>
    functionsOf(nodeOf(held), `${name}.${nameOf(key) || String(nodeOf(key)?.value)}`, path),
  );
}

function isSentence(node: Node, names: ReadonlySet<string>): boolean {
  const annotated = nodeOf(node.returnType);
  if (annotated) return isTextType(nodeOf(annotated.typeAnnotation));
  const body = nodeOf(node.body);
  if (!body) return false;
  return body.type === "BlockStatement"
    ? returnsOf(body).some((returned) => isText(returned, names))
    : isText(body, names);
}

function isTextType(node: Node | null): boolean {
  switch (node?.type) {
    case "TSStringKeyword":
    case "TSTemplateLiteralType":
      return true;
    case "TSUnionType":
      return nodesOf(node.types).some(isTextType);
    case "TSArrayType":
      return isTextType(nodeOf(node.elementType));
    case "TSTypeOperator":
    case "TSParenthesizedType":
      return isTextType(nodeOf(node.typeAnnotation));
    case "TSTypeLiteral":
      return isRecordOfTexts(
        nodesOf(node.members).map((member) => nodeOf(nodeOf(member.typeAnnotation)?.typeAnnotation)),
      );
    case "TSTypeReference": {
      const given = nodesOf(nodeOf(node.typeArguments)?.params);
      return (
        ["Record", "Readonly", "Array", "ReadonlyArray"].includes(nameOf(node.typeName)) &&
        isTextType(given.at(-1) ?? null)
      );
    }
    default:
      return false;
  }
}

/** Texts, beside nothing but names of closed sets. */
const isRecordOfTexts = (held: readonly (Node | null)[]) =>
  held.some(isTextType) && held.every((one) => isTextType(one) || one?.type === "TSTypeReference");

const makers = /^(join|toLowerCase|toUpperCase|toString|toFixed|padStart|padEnd|trim|repeat)$/;

function isText(node: Node | null, names: ReadonlySet<string>): boolean {
  const bare = node && unwrapped(node);
  switch (bare?.type) {
    case "TemplateLiteral":
      return true;
    case "Literal":
      return typeof bare.value === "string" && bare.value !== "";
    case "ConditionalExpression":
      return [bare.consequent, bare.alternate].some((part) => isText(nodeOf(part), names));
    case "LogicalExpression":
    case "BinaryExpression":
      return (
        (bare.type !== "BinaryExpression" || bare.operator === "+") &&
        [bare.left, bare.right].some((part) => isText(nodeOf(part), names))
      );
    case "MemberExpression":
      return bare.computed === true && /(Words|Help|Names|words)$/.test(nameOf(bare.object));
    case "ArrayExpression":
      return nodesOf(bare.elements).some((part) => isText(part, names));
    case "CallExpression": {
      const callee = nodeOf(bare.callee);
      if (callee?.type === "MemberExpression") {
        const called = nameOf(callee.property);
        return (
          makers.test(called) || (/^(replace|replaceAll|slice)$/.test(called) && isText(nodeOf(callee.object), names))
        );
      }
      return names.has(nameOf(callee));
    }
    default:
      return false;
  }
}

/** What a function's own body returns; what functions within it return isn't looked at. */
function returnsOf(node: Node): Node[] {
  if (node.type === "ReturnStatement") return [nodeOf(node.argument) ?? node];
  if (isFunction(node)) return [];
  return Object.values(node)
    .flatMap((part) => (Array.isArray(part) ? part : [part]))
    .flatMap((part) => {
      const inner = nodeOf(part);
      return inner ? returnsOf(inner) : [];
    });
}

function unwrapped(node: Node): Node {
  const wraps = ["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "ParenthesizedExpression"];
  const inner = nodeOf(node.expression);
  return wraps.includes(node.type) && inner ? unwrapped(inner) : node;
}

const isFunction = ({ type }: Node) =>
  type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";
const nameOf = (node: unknown): string => String(nodeOf(node)?.name ?? "");
const nodesOf = (list: unknown): Node[] => (Array.isArray(list) ? list.flatMap((one) => nodeOf(one) ?? []) : []);
function nodeOf(value: unknown): Node | null {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"
    ? (value as Node)
    : null;
}
