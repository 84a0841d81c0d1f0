// The line of domains holds for tables too: a domain touches only its own and those to its left, by name or in SQL.

import { lookUp } from "@/lib/format/look-up";
import type { SourceFile } from "./house";
import { domainOf, domains } from "./names";

/** Files of db/schema that are more than one of a domain. */
const alsoOf: Readonly<Record<string, string>> = {
  models: "experiments",
  outcomes: "experiments",
  quality: "data",
  samples: "data",
  worth: "value",
};

/** What a grant is made of: who is let into which project is asked before anything else. */
const ofEverybody = ["projects", "memberships"];

/** Where the line is crossed, and why. */
const allowed: Readonly<Record<string, { table: string; why: string }>> = {
  "lib/collaboration/subjects.queries.ts": { table: "reviews", why: "a review is talked about before it is held" },
  "lib/experiments/runs/search.queries.ts": { table: "runWorths", why: "runs are sorted by what they are worth" },
  "lib/projects/queries.ts": { table: "valueSummaries", why: "projects are sorted by what they may bring" },
};

type Table = { name: string; inSql: string; domain: string };

/** Of all files of db/schema. */
export function tablesIn(files: readonly SourceFile[]): Table[] {
  return files.flatMap(({ path, source }) => {
    const file = /^db\/schema\/([a-z-]+)\.ts$/.exec(path)?.[1];
    if (!file) return [];
    return [...source.matchAll(/export const (\w+) = pgTable\(\s*"(\w+)"/g)].map(([, name = "", inSql = ""]) => ({
      ...{ name, inSql },
      domain: lookUp(alsoOf, file) ?? file,
    }));
  });
}

/** @returns each domain's file that touches a table further right */
export function tablesBroken(files: readonly SourceFile[], tables: readonly Table[]): string[] {
  const line: readonly string[] = domains;
  const place = (domain: string) => line.indexOf(domain);
  return files.flatMap(({ path, source }) => {
    const own = domainOf(path);
    if (!own || /\.test\.tsx?$/.test(path)) return [];
    return tables
      .filter(({ domain }) => place(domain) > place(own))
      .filter(({ name }) => !ofEverybody.includes(name) && allowed[path]?.table !== name)
      .filter((table) => touches(source, table))
      .map(({ name, domain }) => `${path} touches ${name} of ${domain}`);
  });
}

function touches(source: string, { name, inSql }: Table): boolean {
  const imported = [...source.matchAll(/import \{([^}]*)\} from "@\/db\/schema[^"]*"/g)].flatMap(([, names = ""]) =>
    names.split(",").map((one) => one.trim()),
  );
  if (imported.includes(name)) return true;
  const statements = [...source.matchAll(/sql(?:<[^`]*>)?`([^`]*)`/g)].map(([, statement = ""]) => statement);
  return statements.some((statement) => new RegExp(`\\b(?:from|join|into|update)\\s+${inSql}\\b`).test(statement));
}
