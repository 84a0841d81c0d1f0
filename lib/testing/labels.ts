// Finds the labels: records of texts that pages show, wherever a file declares them.
import type { SourceFile } from "./house";
import { declaredIn, type Node, nameOf, nodeOf, nodesOf, unwrapped } from "./nodes";

/** `path constant key: text`, sorted; a record within a record has the way to it as its key. One text alone is no set. */
export function labelsIn(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^(app|components|lib)\/.+\.tsx?$/.test(path) && !/\.test\.|^lib\/testing\//.test(path))
    .flatMap(({ path, source }) =>
      declaredIn(path, source).flatMap(({ name, value }) => {
        const texts = textsOf(value, []) ?? [];
        const isShown = /^lib\/format\//.test(path) || named.test(name) || texts.some(({ text }) => isSaid(text));
        return isShown && texts.length > 1
          ? texts.map(({ way, text }) => `${path} ${name} ${way.join(".")}: ${text}`.replaceAll("\n", "⏎"))
          : [];
      }),
    )
    .sort();
}

const named = /(words|help|names|labels)$/i;

/** Not so the classes of a style sheet, addresses and keys. */
const isSaid = (text: string) => /^\p{Lu}\p{Ll}+[^/]*$|^[\p{L}'’]+( [\p{L}'’]+)+[,.;:?]?( |$)/u.test(text);

type Text = { way: string[]; text: string };

/** Null for what holds anything but texts. */
function textsOf(value: Node, way: string[]): Text[] | null {
  const bare = unwrapped(value);
  if (bare.type === "Literal") {
    const isInRecord = typeof bare.value === "string" && way.length > 0;
    return isInRecord ? [{ way, text: String(bare.value) }] : null;
  }
  const parts = partsOf(bare, way.length > 0);
  if (!parts) return null;
  const found = parts.map(({ key, held }) => {
    if (held?.type === "SpreadElement") return [{ way, text: `…${nameOf(held.argument)}` }];
    return held && textsOf(held, [...way, key]);
  });
  return found.includes(null) ? null : found.flatMap((texts) => texts ?? []);
}

/** Of a record, or of a list in one: "one" and "many" of a word. */
function partsOf(node: Node, isInRecord: boolean): { key: string; held: Node | null }[] | null {
  if (node.type === "ArrayExpression" && isInRecord)
    return nodesOf(node.elements).map((held, at) => ({ key: String(at), held }));
  if (node.type !== "ObjectExpression") return null;
  return nodesOf(node.properties).map((property) =>
    property.type === "SpreadElement"
      ? { key: "", held: property }
      : { key: nameOf(property.key), held: nodeOf(property.value) },
  );
}
