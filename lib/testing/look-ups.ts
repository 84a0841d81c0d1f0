// Finds where a word from outside may be looked up on a plain object, which answers to "constructor" as well.
import { parseSync } from "oxc-parser";
import type { SourceFile } from "./house";

type Node = { type: string; start: number; end: number; [field: string]: unknown };

/** Names that are declared to have any text as a key: `Record<string, …>`, an index signature, what Object.fromEntries makes, `{}`. */
type Open = { types: Set<string>; fields: Set<string>; variables: Map<string, Set<string>> };

/** `path:line: expression` for each look-up by a variable that goes past `own`. */
export function foreignLookUps(files: readonly SourceFile[]): string[] {
  const parsed = files.map((file) => ({ ...file, nodes: [...nodesIn(parseSync(file.path, file.source).program)] }));
  const open: Open = { types: new Set(), fields: new Set(), variables: new Map() };
  for (let known = -1; open.types.size > known; ) {
    known = open.types.size;
    for (const { nodes } of parsed) for (const node of nodes) noteType(node, open);
  }
  for (const { path, nodes } of parsed) {
    const variables = new Set<string>();
    open.variables.set(path, variables);
    for (const node of nodes) noteName(node, open, variables);
  }
  return parsed.flatMap(({ path, source, nodes }) => {
    const asked = new Set(nodes.flatMap((node) => heldTo(node, source)));
    const written = new Set(
      nodes.flatMap((node) => (node.type === "AssignmentExpression" && node.operator === "=" ? [node.left] : [])),
    );
    const variables = open.variables.get(path) ?? new Set();
    return nodes
      .filter((node) => !written.has(node) && isForeign(node, open, variables, source, asked))
      .map((node) => `${path}:${source.slice(0, node.start).split("\n").length}: ${textOf(node, source)}`);
  });
}

function isForeign(node: Node, open: Open, variables: Set<string>, source: string, asked: Set<string>): boolean {
  if (node.type !== "MemberExpression" || node.computed !== true) return false;
  const [base, key] = [node.object as Node, node.property as Node];
  if (key.type === "Literal" || isNumber(key) || isPath(key)) return false;
  if (asked.has(`${textOf(base, source)} ${textOf(key, source)}`)) return false;
  if (base.type === "Identifier") return variables.has(String(base.name));
  return base.type === "MemberExpression" && base.computed === false && open.fields.has(nameOf(base.property));
}

/** `Object.hasOwn(words, word)`: somebody thought of it. */
function heldTo(node: Node, source: string): string[] {
  if (node.type !== "CallExpression" || textOf(node.callee as Node, source) !== "Object.hasOwn") return [];
  return [(node.arguments as Node[]).map((given) => textOf(given, source)).join(" ")];
}

const isNumber = (key: Node) =>
  key.type === "BinaryExpression" || key.type === "UpdateExpression" || nameOf(key) === "index";
/** `metrics.${at}` is no name of a prototype's. */
const isPath = (key: Node) =>
  key.type === "TemplateLiteral" &&
  (key.quasis as { value: { raw: string } }[]).some(({ value }) => /\W/.test(value.raw));

function noteType(node: Node, { types }: Open): void {
  if (node.type === "TSTypeAliasDeclaration" && isOpen(node.typeAnnotation, types)) types.add(nameOf(node.id));
}

function noteName(node: Node, { types, fields }: Open, variables: Set<string>): void {
  if (node.type === "TSPropertySignature" && isOpen(node.typeAnnotation, types)) fields.add(nameOf(node.key));
  if (node.type === "Identifier" && isOpen(node.typeAnnotation, types)) variables.add(nameOf(node));
  if (node.type !== "VariableDeclarator") return;
  const { id, init } = node as Node & { id: Node; init: Node | null };
  if (id.type === "Identifier" && !id.typeAnnotation && init && makesOpen(init)) variables.add(nameOf(id));
}

function makesOpen(init: Node): boolean {
  if (init.type !== "CallExpression") return init.type === "ObjectExpression" && (init.properties as []).length === 0;
  const { type, object, property } = init.callee as Node;
  return type === "MemberExpression" && nameOf(object) === "Object" && nameOf(property) === "fromEntries";
}

function isOpen(annotation: unknown, types: ReadonlySet<string>): boolean {
  if (typeof annotation !== "object" || annotation === null) return false;
  const node = annotation as Node;
  if (node.type === "TSTypeAnnotation") return isOpen(node.typeAnnotation, types);
  if (node.type === "TSUnionType") return (node.types as Node[]).some((one) => isOpen(one, types));
  if (node.type === "TSTypeLiteral") return (node.members as Node[]).some(({ type }) => type === "TSIndexSignature");
  if (node.type !== "TSTypeReference") return false;
  const name = nameOf(node.typeName);
  const [first] = ((node.typeArguments as Node | null)?.params ?? []) as Node[];
  if (name === "Record") return first?.type === "TSStringKeyword" || nameOf(first?.typeName) === "PropertyKey";
  return ["Readonly", "Partial", "NonNullable"].includes(name) ? isOpen(first, types) : types.has(name);
}

const nameOf = (node: unknown): string =>
  typeof node === "object" && node !== null && "name" in node ? String(node.name) : "";
const textOf = (node: Node, source: string) => source.slice(node.start, node.end).replaceAll(/\s+/g, " ");

function* nodesIn(held: unknown): Generator<Node> {
  if (typeof held !== "object" || held === null) return;
  if ("type" in held && typeof held.type === "string") yield held as Node;
  for (const part of Object.values(held)) yield* nodesIn(part);
}
