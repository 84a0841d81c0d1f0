// Finds what the sources say to people: texts, parts of texts and words between tags, wherever they are written.
import { parseSync } from "oxc-parser";
import type { SourceFile } from "./house";
import { isNode, type Node, nodeOf, nodesOf } from "./nodes";

export type Said = { path: string; text: string };

/** In the order of the sources; what is imported or asked of the database is no text. */
export function textsIn(files: readonly SourceFile[]): Said[] {
  return files
    .filter(({ path }) => /^(app|components|lib)\/.+\.tsx?$/.test(path) && !/\.test\.|^lib\/testing\//.test(path))
    .flatMap(({ path, source }) => {
      const found: Said[] = [];
      const add = (said: unknown) => {
        const text = String(said).replaceAll(/\s+/g, " ").trim();
        if (/\p{L}{2,} \p{L}/u.test(text)) found.push({ path, text });
      };
      for (const statement of nodesOf(parseSync(path, source).program.body)) walk(statement, add);
      return found;
    });
}

function walk(node: Node, add: (said: unknown) => void): void {
  if (node.type === "ImportDeclaration") return;
  if (node.type === "TaggedTemplateExpression") {
    for (const held of nodesOf(nodeOf(node.quasi)?.expressions)) walk(held, add);
    return;
  }
  if (node.type === "Literal" && typeof node.value === "string") add(node.value);
  if (node.type === "JSXText") add(node.value);
  if (node.type === "TemplateElement") add(Reflect.get(Object(node.value), "cooked"));
  // parts in the order in which they stand
  const parts = Object.values(node).flat().filter(isNode);
  for (const part of parts.toSorted((one, other) => one.start - other.start)) walk(part, add);
}
