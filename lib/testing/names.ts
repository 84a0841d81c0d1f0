// What the name of a file says: `lib/value/estimate.queries.ts` and `lib/value/estimate/queries.ts` are both the queries of value/estimate.
import type { SourceFile } from "./house";

/** From left to right; a domain may import only those to its left. A total order cannot hold a cycle. */
export const domains = [
  "access",
  "events",
  "projects",
  "requirements",
  "data",
  "experiments",
  "deployments",
  "value",
  "collaboration",
  "reviews",
  "lifecycle",
  "portfolio",
  "reports",
  "admin",
  "mlflow",
] as const;

/** The only kinds of files in a domain; some domains hold one or two more. */
const kinds = ["schema", "limits", "rules", "slices", "queries", "steps", "commands", "actions", "events", "words"];
const moreKinds: Record<string, string[]> = {
  access: ["policy", "grant"],
  events: ["record", "live"],
  mlflow: ["endpoints", "door"],
};

/** A folder is a noun; what would hold less is a topic in the folder above. */
const leastFiles = 3;

export const domainOf = (path: string) => domains.find((domain) => path.startsWith(`lib/${domain}/`));
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));

/** `value/estimate`, for a path from the root or as a glob gives it. */
export const topicOf = (path: string): string =>
  path.replace(/^(\.{1,2}\/)*(lib\/)?/, "").replace(/[/.][a-z]+\.ts$/, "");

/** Files that stand loose in lib, in a room that there is not, or in a domain under another name than `topic.kind.ts`. */
export function namesBroken(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => path.startsWith("lib/") && !/^lib\/(format|testing)\//.test(path))
    .filter((path) => {
      const name = path.slice(path.lastIndexOf("/") + 1).replace(/(\.test)?\.ts$/, "");
      if (folderOf(path) === "lib") return !isTest(path);
      if (/^lib\/(kernel|doors)$/.test(folderOf(path))) return !/^[a-z0-9-]+$/.test(name);
      const domain = domainOf(path);
      const kind = /^(?:[a-z0-9-]+\.)?([a-z]+)$/.exec(name)?.[1] ?? "";
      return !domain || ![...kinds, ...(moreKinds[domain] ?? [])].includes(kind);
    });
}

/** Folders of a domain that hold too little to be one, and topics that are a folder and a file's first word at once. */
export function foldersBroken(files: readonly SourceFile[]): string[] {
  const own = files.map(({ path }) => path).filter((path) => domainOf(path) && !isTest(path));
  const folders = new Map<string, number>();
  for (const path of own) folders.set(folderOf(path), (folders.get(folderOf(path)) ?? 0) + 1);
  const thin = [...folders]
    .filter(([folder, count]) => folder.split("/").length > 2 && count < leastFiles)
    .map(([folder, count]) => `${folder} holds ${count} of ${leastFiles} files`);
  const twice = own
    .filter((path) => folders.has(`lib/${topicOf(path)}`) && folderOf(path) !== `lib/${topicOf(path)}`)
    .map((path) => `${path} stands beside a folder of its topic`);
  return [...thin, ...twice];
}

/** Files called commands that hold none, and steps that hold one. */
export function kindsBelied(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => domainOf(path))
    .filter(({ path, source }) => {
      const holdsCommand = /^export const \w+ = command\(/m.test(source);
      return /[/.]commands\.ts$/.test(path) ? !holdsCommand : /[/.]steps\.ts$/.test(path) && holdsCommand;
    })
    .map(({ path }) => path);
}
