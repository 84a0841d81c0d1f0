// Databases for the journeys: two templates, made once, and a copy for whoever writes. All of them lie in a throw-away cluster.
import postgres from "postgres";
import { databaseUrl } from "@/lib/testing/databases";

/** `empty` is migrated and holds nobody; `demo` holds the six people and seven projects. */
export type Template = "empty" | "demo";

/** Set by the global setup, read by the workers. */
const prefix = () => process.env.QUINTET_JOURNEYS ?? "journeys";

export function clusterUrl(): string {
  const url = process.env.QUINTET_TEST_DATABASE_URL;
  if (!url) throw new Error("The journeys need a cluster: run `npm test`, which brings one.");
  return url;
}

export const templateName = (template: Template) => `${prefix()}_${template}`;

async function command(statement: string) {
  const sql = postgres(clusterUrl(), { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

export async function createDatabase(name: string, from = "template1"): Promise<string> {
  await command(`create database ${name} template ${from}`);
  return databaseUrl(clusterUrl(), name);
}

/** A copy of its own, as a database that nobody else sees. */
export async function copyOf(template: Template): Promise<{ url: string; drop: () => Promise<unknown> }> {
  const name = `${templateName(template)}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  return {
    url: await createDatabase(name, templateName(template)),
    drop: () => command(`drop database if exists ${name} with (force)`),
  };
}

/** Templates, and copies that a worker could not drop itself. */
export async function dropAll(): Promise<void> {
  for (const { datname } of await command(`select datname from pg_database where datname like '${prefix()}\\_%'`))
    await command(`drop database if exists ${datname} with (force)`);
}
