// Finds the functions that put something into words: exported from rules, schemas, formats and components, and what they return is text.
import { parseSync } from "oxc-parser";
import type { SourceFile } from "./house";
import { calledOf, declaredIn, isFunction, isNode, type Node, nameOf, nodeOf, nodesOf, unwrapped } from "./nodes";

type Candidate = { path: string; name: string; node: Node };
/** What is known to be text: functions by their names, and types of the file. */
type Known = { functions: ReadonlySet<string>; types: ReadonlySet<string> };

const rooms = /^lib\/(.+[/.])?(rules|schema|words)\.ts$|^lib\/format\/[^/]+\.ts$|^components\/.+\.ts$/;
/** A part of a record that is a sentence, whatever stands beside it. */
const said = /^(sentence|note|word|remarks?|fields|faults|flaws)$/;
/** It says something only to a component that is being drawn. */
const isHook = /^use[A-Z]/;
const named = /(Words|Sentence|Verdict|Name)$/;

/** `path#name` of each, in the order of the sources; a record's own function is `path#record.name`. */
export function sentencesIn(files: readonly SourceFile[]): string[] {
  const candidates = files
    .filter(({ path }) => rooms.test(path) && !path.endsWith(".test.ts"))
    .flatMap(({ path, source }) =>
      declaredIn(path, source)
        .filter(({ isExported, name }) => isExported && !isHook.test(name))
        .flatMap(({ name, value }) => functionsOf(value, name, path)),
    );
  const types = new Map(
    files.map(({ path, source }) => [path, rooms.test(path) ? textTypesIn(path, source) : new Set<string>()]),
  );
  const functions = new Set<string>();
  const isKnown = ({ path, name, node }: Candidate) =>
    named.test(name) || isSentence(node, { functions, types: types.get(path) ?? new Set() });
  // what returns the text of another one is text too
  for (let known = -1; functions.size > known; ) {
    known = functions.size;
    for (const candidate of candidates) if (isKnown(candidate)) functions.add(candidate.name);
  }
  return candidates.filter(isKnown).map(({ path, name }) => `${path}#${name}`);
}

/** A function, or the functions that a record holds. */
function functionsOf(value: Node | null, name: string, path: string): Candidate[] {
  const bare = value && unwrapped(value);
  if (!bare) return [];
  if (isFunction(bare)) return [{ path, name, node: bare }];
  // the sentences of criteria are said by `criterionReason`, of every cause that there is
  if (path.startsWith("lib/lifecycle/criteria/")) return [];
  return nodesOf(bare.properties).flatMap(({ key, value: held }) =>
    functionsOf(nodeOf(held), `${name}.${nameOf(key)}`, path),
  );
}

/** The types that hold nothing but texts: `{ label: string; value: string }`. */
function textTypesIn(path: string, source: string): Set<string> {
  const found = new Set<string>();
  for (const statement of nodesOf(parseSync(path, source).program.body)) {
    const declared = nodeOf(statement.declaration) ?? statement;
    const type = declared.type === "TSTypeAliasDeclaration" ? nodeOf(declared.typeAnnotation) : null;
    if (type?.type === "TSTypeLiteral" && isTextType(type, found)) found.add(nameOf(declared.id));
  }
  return found;
}

function isSentence(node: Node, known: Known): boolean {
  const annotated = nodeOf(node.returnType);
  if (annotated) return isTextType(nodeOf(annotated.typeAnnotation), known.types);
  const body = nodeOf(node.body);
  const returned = body?.type === "BlockStatement" ? returnsOf(body) : [body];
  return returned.some((one) => isText(one, known));
}

function isTextType(node: Node | null, types: ReadonlySet<string>): boolean {
  const isAll = (held: readonly (Node | null)[]) => held.length > 0 && held.every((one) => isTextType(one, types));
  switch (node?.type) {
    case "TSStringKeyword":
    case "TSTemplateLiteralType":
      return true;
    case "TSUnionType":
      return nodesOf(node.types).some((one) => isTextType(one, types));
    case "TSArrayType":
      return isTextType(nodeOf(node.elementType), types);
    case "TSTupleType":
      return isAll(nodesOf(node.elementTypes));
    case "TSTypeOperator":
    case "TSParenthesizedType":
      return isTextType(nodeOf(node.typeAnnotation), types);
    case "TSTypeLiteral": {
      const members = nodesOf(node.members);
      const held = members.map((one) => nodeOf(nodeOf(one.typeAnnotation)?.typeAnnotation));
      const isTold = (one: Node | null) => types.has(nameOf((nodeOf(one?.elementType) ?? one)?.typeName));
      if (members.some(({ key }) => said.test(nameOf(key))) || held.some(isTold)) return true;
      // beside texts, the name of a closed set
      return held.some((one) => isTextType(one, types)) && isAll(held.filter((one) => one?.type !== "TSTypeReference"));
    }
    case "TSTypeReference": {
      const [name, given] = [nameOf(node.typeName), nodesOf(nodeOf(node.typeArguments)?.params)];
      const isHolder = ["Record", "Readonly", "Array", "ReadonlyArray"].includes(name);
      return types.has(name) || name === "FileOf" || (isHolder && isTextType(given.at(-1) ?? null, types));
    }
    default:
      return false;
  }
}

const makers = /^(join|toLowerCase|toUpperCase|toString|toFixed|padStart|padEnd|trim|replace|replaceAll)$/;

function isText(node: Node | null, known: Known): boolean {
  const bare = node && unwrapped(node);
  const isSome = (...held: unknown[]) => held.some((one) => isText(nodeOf(one), known));
  switch (bare?.type) {
    case "TemplateLiteral":
      return true;
    case "Literal":
      return typeof bare.value === "string" && bare.value !== "";
    case "ConditionalExpression":
      return isSome(bare.consequent, bare.alternate);
    case "LogicalExpression":
      return isSome(bare.left, bare.right);
    case "BinaryExpression":
      return bare.operator === "+" && isSome(bare.left, bare.right);
    case "MemberExpression":
      return bare.computed === true && /(words|help|names)$/i.test(nameOf(bare.object));
    case "ArrayExpression":
      return isSome(...nodesOf(bare.elements));
    case "ObjectExpression":
      return isSome(...nodesOf(bare.properties).map(({ value }) => value));
    case "CallExpression": {
      const called = calledOf(bare) ?? "";
      return nodeOf(bare.callee)?.type === "MemberExpression" ? makers.test(called) : known.functions.has(called);
    }
    default:
      return false;
  }
}

/** What a function's own body returns; what functions within it return isn't looked at. */
function returnsOf(node: Node): Node[] {
  if (node.type === "ReturnStatement") return nodesOf([node.argument]);
  if (isFunction(node)) return [];
  return Object.values(node).flat().filter(isNode).flatMap(returnsOf);
}
