// Code that nothing but tests and benches use: knip counts a test as a user, so that such code looks alive.
import { parseSync } from "oxc-parser";
import { resolved, type SourceFile } from "./house";
import { isNode, type Node, nameOf, nodeOf, nodesOf } from "./nodes";

const isProduct = ({ path }: SourceFile) =>
  /^((app|bin|components|db|lib)\/|[\w.]+$)/.test(path) && !/^lib\/testing\/|\.test\.tsx?$/.test(path);

/** What Next.js and drizzle read of a file by its name. */
const byFramework =
  /^(default|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|metadata|viewport|generateMetadata|dynamic|maxDuration|register|onRequestError|proxy|config)$/;

/** Exports of product code that no product code imports, and that their own file doesn't use either. */
export function testOnly(files: readonly SourceFile[]): string[] {
  const product = files.filter(isProduct);
  const used = namesUsed(product);
  return product.flatMap(({ path, source }) => {
    const here = path.replace(/\.(tsx?|mts|mjs)$/, "");
    const names = used.get(here);
    const ofFramework = !/^(bin|components|lib)\//.test(path);
    const { program, module } = parseSync(path, source);
    const exported = module.staticExports.flatMap(({ entries }) => entries);
    const spare = [...new Set(exported.map(({ exportName }) => exportName.name ?? exportName.kind.toLowerCase()))]
      .filter((name) => !names?.has(name) && !names?.has("*"))
      .filter((name) => !(ofFramework && byFramework.test(name)) && name !== "none")
      .filter((name) => !usedIn(nodesOf(program.body), name));
    return spare.map((name) => `${path} exports ${name} to tests only`);
  });
}

/** Per file, the names that others import of it; `*` where somebody takes all of it. */
function namesUsed(product: readonly SourceFile[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const use = (file: string, name: string) => {
    const names = used.get(file) ?? new Set();
    used.set(file, names.add(name));
  };
  for (const { path, source } of product) {
    const { module } = parseSync(path, source);
    for (const { moduleRequest, entries } of module.staticImports) {
      const file = resolved(path, moduleRequest.value);
      for (const { importName, localName } of entries) {
        if (importName.kind === "NamespaceObject")
          for (const name of membersOf(source, localName.value)) use(file, name);
        else use(file, importName.name ?? "default");
      }
    }
    for (const { moduleRequest, importName } of module.staticExports.flatMap(({ entries }) => entries)) {
      if (moduleRequest) use(resolved(path, moduleRequest.value), importName.name ?? "*");
    }
    // those of types, in JSDoc too, name one export; the others are awaited and taken apart
    for (const [, specifier = "", name] of source.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)(?:\.(\w+))?/g))
      use(resolved(path, specifier), name && name !== "then" ? name : "*");
  }
  return used;
}

/** What is read of a namespace: its members by name, or all of it where it is handed on whole. */
function membersOf(source: string, namespace: string): string[] {
  const uses = [...source.matchAll(new RegExp(`(?<![\\w/-]|[^.]\\.)${namespace}\\b(?:\\.(\\w+))?`, "g"))];
  // the first is the import
  return uses.slice(1).map(([, member]) => member ?? "*");
}

/** Does the file use the name outside of what declares it? */
function usedIn(statements: readonly Node[], name: string): boolean {
  const declares = (statement: Node) => {
    const declared = nodeOf(statement.declaration) ?? statement;
    const names = [declared.id, ...nodesOf(declared.declarations).map(({ id }) => id)].map(nameOf);
    return names.includes(name);
  };
  const mentions = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(mentions);
    if (!isNode(value)) return false;
    if (/^(Identifier|JSXIdentifier)$/.test(value.type) && value.name === name) return true;
    return Object.entries(value).some(([field, inner]) => {
      const isLabel = (field === "property" || field === "key") && value.computed === false && value.shorthand !== true;
      return !isLabel && mentions(inner);
    });
  };
  return statements
    .filter(({ type }) => type !== "ExportAllDeclaration")
    .some((one) => !declares(one) && mentions(one));
}
