// Which fields each kind of event keeps of a change, read from the commands that write it.
import { parseSync } from "oxc-parser";
import { type EventKind, eventKinds } from "@/db/event-kinds";
import type { SourceFile } from "./house";
import { isNode, type Node, nameOf, nodeOf, nodesOf, unwrapped } from "./nodes";

const sides = ["before", "after"] as const;

/** `kind before.field` for each; what a command spreads into a side is not among them. */
export function fieldsIn(files: readonly SourceFile[]): string[] {
  const found = files
    .filter(({ path }) => /^lib\/.+[/.](commands|steps)\.ts$/.test(path))
    .flatMap(({ path, source }) => {
      const nodes = nodesIn(parseSync(path, source).program);
      return nodes.flatMap((node) =>
        kindsOf(property(node, "kind"), nodes).flatMap(({ kind, chosen }) =>
          sides.flatMap((side) =>
            keysOf(property(node, side), { nodes, source, chosen }).map((key) => `${kind} ${side}.${key}`),
          ),
        ),
      );
    });
  return [...new Set(found)].sort();
}

const isKind = (word: unknown): word is EventKind => eventKinds.some((kind) => kind === word);

type Branch = "consequent" | "alternate";
/** A kind, and by which condition it was chosen. */
type Found = { kind: EventKind; chosen?: { test: Node; branch: Branch } };

function kindsOf(value: Node | null, nodes: readonly Node[]): Found[] {
  const bare = value && unwrapped(value);
  if (!bare) return [];
  if (isKind(bare.value)) return [{ kind: bare.value }];
  if (bare.type === "Identifier") return kindsOf(declared(bare, nodes), nodes);
  const test = nodeOf(bare.test);
  return (["consequent", "alternate"] as const).flatMap((branch) =>
    kindsOf(nodeOf(bare[branch]), nodes).map(({ kind }) => ({ kind, chosen: test ? { test, branch } : undefined })),
  );
}

type Around = { nodes: readonly Node[]; source: string; chosen: Found["chosen"] };

/** Of a record, of the records among which another condition than that of its kind chooses, or of the constant that is one. */
function keysOf(value: Node | null, around: Around): string[] {
  const bare = value && unwrapped(value);
  if (!bare) return [];
  if (bare.type === "Identifier") return keysOf(declared(bare, around.nodes), around);
  if (bare.type === "ObjectExpression")
    return nodesOf(bare.properties).flatMap(({ type, key, computed }) =>
      type === "Property" && !computed ? [nameOf(key)] : [],
    );
  const { chosen, source } = around;
  const test = nodeOf(bare.test);
  const textOf = ({ start, end }: Node) => source.slice(start, end);
  if (chosen && test && textOf(test) === textOf(chosen.test)) return keysOf(nodeOf(bare[chosen.branch]), around);
  return [bare.consequent, bare.alternate, bare.left, bare.right].flatMap((part) => keysOf(nodeOf(part), around));
}

/** The constant of that name that stands last before it. */
function declared(identifier: Node, nodes: readonly Node[]): Node | null {
  const name = nameOf(identifier);
  const constants = nodes.filter(({ type, id }) => type === "VariableDeclarator" && nameOf(id) === name);
  return nodeOf(constants.findLast(({ end }) => end < identifier.start)?.init);
}

function property(node: Node, name: string): Node | null {
  if (node.type !== "ObjectExpression") return null;
  const found = nodesOf(node.properties).find(({ type, key }) => type === "Property" && nameOf(key) === name);
  return nodeOf(found?.value);
}

const nodesIn = (root: unknown): Node[] =>
  Array.isArray(root) ? root.flatMap(nodesIn) : isNode(root) ? [root, ...Object.values(root).flatMap(nodesIn)] : [];
