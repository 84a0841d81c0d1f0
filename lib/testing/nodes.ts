// A source file as its nodes, for tests that read the code: each with those around it, or what it declares.
import { parseSync } from "oxc-parser";

export type Node = { type: string; start: number; end: number; [field: string]: unknown };
/** The node, and what it stands in, innermost first. */
export type Placed = { node: Node; around: readonly Node[] };

export function placedIn(path: string, source: string): Placed[] {
  const found: Placed[] = [];
  const walk = (value: unknown, around: readonly Node[]) => {
    if (Array.isArray(value)) for (const one of value) walk(one, around);
    else if (isNode(value)) {
      // types are gone before anything runs
      if (value.type.startsWith("TS") && !/^TS(As|Satisfies|NonNull)Expression$/.test(value.type)) return;
      found.push({ node: value, around });
      for (const field of Object.values(value)) walk(field, [value, ...around]);
    }
  };
  walk(parseSync(path, source).program, []);
  return found;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value;

export const nodeOf = (value: unknown): Node | null => (isNode(value) ? value : null);
export const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const functions = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];
export const isFunction = ({ type }: Node) => functions.includes(type);

/** What a call calls: `and`, or for `rows.where(…)` its last name, `where`. */
export function calledOf({ type, callee }: Node): string | null {
  if (type !== "CallExpression") return null;
  const called = nodeOf(callee);
  const name = called?.type === "MemberExpression" ? nodeOf(called.property) : called;
  return name?.type === "Identifier" ? String(name.name) : null;
}

/** What a file declares at its top level, exported or not: functions and constants, by their names. */
export function declaredIn(path: string, source: string): { name: string; value: Node; isExported: boolean }[] {
  return nodesOf(parseSync(path, source).program.body).flatMap((statement) => {
    const isExported = statement.type === "ExportNamedDeclaration";
    const declared = isExported ? nodeOf(statement.declaration) : statement;
    if (declared?.type === "FunctionDeclaration") return [{ name: nameOf(declared.id), value: declared, isExported }];
    return nodesOf(declared?.declarations).flatMap(({ id, init }) => {
      const value = nodeOf(init);
      return value ? [{ name: nameOf(id), value: unwrapped(value), isExported }] : [];
    });
  });
}

/** Of a name, or of what stands for one: the key of a record may be a text or a number. */
export function nameOf(value: unknown): string {
  const node = nodeOf(value);
  return String(node?.name ?? node?.value ?? "");
}

/** Without `as const`, `satisfies …` and their kind. */
export function unwrapped(node: Node): Node {
  const wraps = ["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "ParenthesizedExpression"];
  const inner = nodeOf(node.expression);
  return wraps.includes(node.type) && inner ? unwrapped(inner) : node;
}
