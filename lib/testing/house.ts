// The house as data: which files there are, what each imports, and the rules that a line of code must know its room by.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { arrows, typeArrows } from "./arrows";
import { domainOf, domains } from "./names";
import { readPlanted } from "./planted";

export type Import = { to: string; typeOnly: boolean };
export type SourceFile = { path: string; source: string; imports: Import[] };

const rooms = ["app", "bench", "bin", "components", "db", "e2e", "lib"] as const;

export function readHouse(root: string): SourceFile[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.name === "node_modules" || entry.name.startsWith(".")) continue;
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|tsx|mjs|mts)$/.test(entry.name)) found.push(path);
    }
  };
  for (const room of rooms) walk(room);
  const planted = readPlanted();
  return found.map((path) =>
    sourceFile(path, path === planted?.path ? planted.source : readFileSync(join(root, path), "utf8")),
  );
}

export function sourceFile(path: string, source: string): SourceFile {
  const imports: Import[] = [];
  for (const match of source.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?["']([^"']+)["']/gm)) {
    imports.push({ to: resolved(path, match[2] ?? ""), typeOnly: match[1] !== undefined });
  }
  for (const match of source.matchAll(/(?<!\{)\bimport\(\s*["']([^"']+)["']\s*\)/g)) {
    imports.push({ to: resolved(path, match[1] ?? ""), typeOnly: false });
  }
  return { path, source, imports };
}

/** As a path from the root without its ending; packages keep their name. */
export function resolved(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return withoutEnding(specifier.slice(2));
  if (specifier.startsWith(".")) return withoutEnding(normalize(join(dirname(from), specifier)));
  return withoutEnding(specifier);
}

const withoutEnding = (path: string) => path.replace(/\.(tsx?|mts|mjs)$/, "");
const isOurs = (path: string) => rooms.some((room) => path.startsWith(`${room}/`));

/** Imports that no arrow allows. */
export function wallsBroken(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const from = withoutEnding(path);
    const rule = arrows.find((arrow) => arrow.from.test(from));
    return imports
      .filter(({ to }) => isOurs(to))
      .filter(({ to, typeOnly }) => {
        const target = withoutEnding(to);
        if (rule?.to.some((allowed) => allowed.test(target))) return false;
        return !(typeOnly && typeArrows.some((arrow) => arrow.from.test(from) && arrow.to.test(target)));
      })
      .map(({ to }) => `${path} imports ${to}`);
  });
}

/** Domains that look to their right; tests may look anywhere. */
export function lineBroken(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const here = domainOf(path);
    if (!here || path.includes(".test.")) return [];
    return imports
      .filter(({ to }) => {
        const there = domainOf(to);
        return there !== undefined && domains.indexOf(there) > domains.indexOf(here);
      })
      .map(({ to }) => `${path} imports ${to}`);
  });
}

/** Exports of a "use server" file that formAction did not make: each would be an open door. */
export function openActions(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ source }) => /^\s*["']use server["']/m.test(source))
    .flatMap(({ path, source }) =>
      [...source.matchAll(/^export\s+.*$/gm)]
        .map((match) => match[0])
        .filter(
          (line) =>
            !/^export const \w+ = formAction\($/.test(line) && !/^export const \w+ = formAction\(commands\./.test(line),
        )
        .map((line) => `${path}: ${line}`),
    );
}

const doors =
  /\b(restQuery|restWorkspaceQuery|restCommand|restLink|openProject|openWorkspace|currentAsker|openSharedPage|openSharedRoute|NextAuth|signOnHandler|mlflowRoute|artifactRoute|unknownRoute)\b/;

/** Route handlers and workspace pages that go through no door. */
export function doorless(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^app\/.*\/route\.ts$/.test(path) || /^app\/\(workspace\)\/.*page\.tsx$/.test(path))
    .filter(({ path }) => !path.startsWith("app/api/health/"))
    .filter(({ source }) => !doors.test(source))
    .map(({ path }) => path);
}

/** Code of the browser that asks a schema for more than types: it would bring the schema library to the page. */
export function heavy(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ source }) => /^"use client"/m.test(source))
    .filter(({ imports }) => imports.some(({ to, typeOnly }) => !typeOnly && /^lib\/.*(schema|events)$/.test(to)))
    .map(({ path }) => path);
}

/** Files past the size at which one thing is two. */
export function oversized(files: readonly SourceFile[], limit = 250): string[] {
  return files
    .filter(({ path }) => !path.includes(".test.") && !/\.spec\.ts$/.test(path))
    .map(({ path, source }) => ({ path, lines: source.split("\n").length - 1 }))
    .filter(({ path, lines }) => lines > (path.startsWith("db/") ? 400 : limit))
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Circles among the files, types left out: each as the path that leads back to itself. */
export function circles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map((file) => [
      withoutEnding(file.path),
      file.imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) if (graph.has(next)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** Rooms that README's map names, against those that there are. */
export function mapOf(readme: string): string[] {
  return [...readme.matchAll(/^([a-z0-9]+)\/ /gm)].map((match) => match[1] ?? "").sort();
}

/** What a page in Markdown names of this tree: paths between backticks that begin with a room, and files that it links to. */
export function pathsIn(markdown: string): string[] {
  const spoken = markdown.matchAll(
    /`((?:\.github|\.ci|examples|app|bench|bin|components|db|e2e|lib)(?:\/[\w.[\]()-]+)+)\/?`/g,
  );
  const linked = markdown.matchAll(/\]\((?!https?:)([\w./-]+)\)/g);
  return [...new Set([...spoken, ...linked].map((match) => match[1] ?? ""))];
}
