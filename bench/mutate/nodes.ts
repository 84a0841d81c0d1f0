// A source file as its nodes, each with those around it.
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
