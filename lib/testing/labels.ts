// Finds the labels: records of texts that pages show, wherever a file declares them.
import type { SourceFile } from "./house";
import { declaredIn, type Node, nameOf, nodeOf, nodesOf, unwrapped } from "./nodes";

type Text = { way: string[]; text: string };
export type LabelSet = { path: string; name: string; isExported: boolean; texts: Text[] };

/** One text alone is no set. */
export function labelsIn(files: readonly SourceFile[]): LabelSet[] {
  return files
    .filter(({ path }) => /^(app|components|lib)\/.+\.tsx?$/.test(path) && !/\.test\.|^lib\/testing\//.test(path))
    .flatMap(({ path, source }) =>
      declaredIn(path, source).flatMap(({ name, value, isExported }) => {
        const texts = textsOf(value, []) ?? [];
        const isShown =
          /^lib\/format\/|^lib\/.*[/.]words\.ts$/.test(path) ||
          named.test(name) ||
          texts.some(({ text }) => isSaid(text));
        return isShown && texts.length > 1 ? [{ path, name, isExported, texts }] : [];
      }),
    );
}

/** `path constant key: text`, sorted; a record within a record has the way to it as its key. */
export const labelLines = (sets: readonly LabelSet[]): string[] =>
  sets
    .flatMap(({ path, name, texts }) => texts.map(({ way, text }) => `${path} ${name} ${way.join(".")}: ${text}`))
    .map((line) => line.replaceAll("\n", "⏎"))
    .sort();

/** The same of the record itself, as it is when it is read. */
export function textsHeld(value: unknown, way: string[] = []): Text[] {
  if (typeof value !== "object" || value === null) return [{ way, text: String(value) }];
  return Object.entries(value).flatMap(([key, held]) => textsHeld(held, [...way, key]));
}

const named = /(words|help|names|labels)$/i;

/** Not so the classes of a style sheet, addresses and keys. */
const isSaid = (text: string) => /^\p{Lu}\p{Ll}+[^/]*$|^[\p{L}'’]+( [\p{L}'’]+)+[,.;:?]?( |$)/u.test(text);

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
