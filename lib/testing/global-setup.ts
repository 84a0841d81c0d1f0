// Makes the template database: migrated once, then copied by each worker.
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "@/db/migrate";
import { databaseUrl } from "./databases";

declare module "vitest" {
  interface ProvidedContext {
    template: { clusterUrl: string; name: string };
  }
}

export default async function setup(project: TestProject) {
  const clusterUrl = process.env.QUINTET_TEST_DATABASE_URL;
  if (!clusterUrl)
    throw new Error("Database tests need a cluster: run `npm run check` or `npm test`, which bring one.");
  const name = `template_${process.pid}_${Date.now().toString(36)}`;
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${name}`);
  await migrate(databaseUrl(clusterUrl, name));
  if (process.env.QUINTET_TEST_PLANTED) await plant(databaseUrl(clusterUrl, name), process.env.QUINTET_TEST_PLANTED);
  project.provide("template", { clusterUrl, name });
  return async () => {
    const clones = await sql`select datname from pg_database where datname like ${`${name}%`}`;
    for (const { datname } of clones) await sql.unsafe(`drop database if exists ${datname} with (force)`);
    await sql.end();
  };
}

/** A fault of the database, which some test has to find (bench/mutate). */
async function plant(url: string, statement: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(statement);
  await sql.end();
}
