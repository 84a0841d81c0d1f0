// Who hears of what, read from the commands: for each event that one writes, whom it names, in the words of the source.
import { parseSync } from "oxc-parser";
import { definitions, eventKinds } from "@/lib/admin/audit/events";
import { lookUp } from "@/lib/format/look-up";
import type { SourceFile } from "./house";

type Node = { type: string; start: number; end: number; [field: string]: unknown };

/** `kind` an event, or what makes it (`...refused(person)`); `heard` who hears of it as the command says it: "nobody" where it names nobody. */
export type Telling = { kind: string; path: string; heard: string };

/** @returns every place that writes an event, in the order of the kinds; and what the names in `heard` stand for */
export function recipientsIn(files: readonly SourceFile[]): { tellings: Telling[]; meanings: string[] } {
  const meanings = new Set<string>();
  const parsed = files
    .filter(({ path }) => /^lib\/.+[/.](commands|steps)\.ts$/.test(path))
    .map(({ path, source }) => ({ path, source, nodes: nodesIn(parseSync(path, source).program) }));
  const tellings = parsed.flatMap((file) => {
    const { path, source, nodes } = file;
    return nodes.flatMap((node) => {
      const told = property(node, "notify");
      const kinds = [...kindsOf(property(node, "event"), nodes), ...(told ? spreadsOf(node, source) : [])];
      if (kinds.length === 0) return [];
      if (told) for (const meaning of meaningsOf(told, file, parsed)) meanings.add(meaning);
      return kinds.map((kind) => ({ kind, path, heard: told ? textOf(told, source) : "nobody" }));
    });
  });
  const order = new Map<string, number>(eventKinds.map((kind, at) => [kind, at]));
  const place = ({ kind, path }: Telling) => `${String(order.get(kind) ?? 9_999).padStart(4, "0")} ${path}`;
  return {
    tellings: tellings.sort((one, other) => place(one).localeCompare(place(other), "en")),
    meanings: [...meanings].sort(),
  };
}

/** What a definition makes, a choice between such, or the name of a constant that is one of these. */
function kindsOf(value: Node | null, nodes: readonly Node[]): string[] {
  if (!value) return [];
  const made =
    value.type === "CallExpression" && isNode(value.callee) && lookUp(definitions, String(value.callee.name));
  if (made) return [made.kind];
  const parts = [value.expression, value.consequent, value.alternate].filter(isNode);
  if (value.type === "Identifier") return kindsOf(declared(String(value.name), nodes), nodes);
  return [...new Set(parts.flatMap((part) => kindsOf(part, nodes)))];
}

/** An event that is made elsewhere and gets its recipients here. */
function spreadsOf(node: Node, source: string): string[] {
  const parts = Array.isArray(node.properties) ? node.properties.filter(isNode) : [];
  return parts.filter(({ type }) => type === "SpreadElement").map((spread) => textOf(spread, source));
}

type Parsed = Pick<SourceFile, "path" | "source"> & { nodes: readonly Node[] };

/** `path: name = …` for each name that stands there, of the same file or of the one that it is imported from, and for the names in what these mean. */
function meaningsOf(told: Node, of: Parsed, all: readonly Parsed[]): string[] {
  const found = new Map<string, string>();
  const look = (node: Node, file: Parsed) => {
    for (const { type, name } of nodesIn(node)) {
      const at = type === "Identifier" ? fileOf(String(name), file, all) : undefined;
      const meaning = at && declared(String(name), at.nodes);
      if (!at || !meaning || found.has(String(name)) || meaning.start === told.start) continue;
      const isConcern = /kind: "(told|assigned|decide|sign)"|Concern/.test(at.source.slice(meaning.start, meaning.end));
      if (!isConcern || meaning.end - meaning.start > 900) continue;
      found.set(String(name), `${at.path}: ${name} = ${textOf(meaning, at.source)}`);
      look(meaning, at);
    }
  };
  look(told, of);
  return [...found.values()];
}

/** Where a name of this file is declared. */
function fileOf(name: string, file: Parsed, all: readonly Parsed[]): Parsed | undefined {
  if (declared(name, file.nodes)) return file;
  const isImported = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\}`).test(file.source);
  return isImported ? all.find(({ nodes }) => declared(name, nodes)) : undefined;
}

/** What a name of the file stands for: a constant's value or a function. */
function declared(name: string, nodes: readonly Node[]): Node | null {
  for (const node of nodes) {
    const own = isNode(node.id) && node.id.name === name;
    if (own && node.type === "FunctionDeclaration") return node;
    if (own && node.type === "VariableDeclarator" && isNode(node.init)) return node.init;
  }
  return null;
}

function property(node: Node, name: string): Node | null {
  if (node.type !== "ObjectExpression" || !Array.isArray(node.properties)) return null;
  const found = node.properties.filter(isNode).find(({ key }) => isNode(key) && key.name === name);
  return found && isNode(found.value) ? found.value : null;
}

const textOf = ({ start, end }: Node, source: string) => source.slice(start, end).replaceAll(/\s+/g, " ");

function nodesIn(root: unknown): Node[] {
  if (Array.isArray(root)) return root.flatMap(nodesIn);
  return isNode(root) ? [root, ...Object.values(root).flatMap(nodesIn)] : [];
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
