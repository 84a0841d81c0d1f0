// A workspace of a size, in a database of its own, and the production server that serves it.
import postgres from "postgres";
import { serve } from "@/bin/server.mjs";
import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { newSecret } from "@/lib/kernel/secrets";
import { databaseUrl } from "@/lib/testing/databases";
import type { Site } from "./browse";
import { populate } from "./populate";

/** Opens the sessions of the reader and of an admin. */
type Keys = { url: string; secret: string; adminSecret: string };

/** @param clusterUrl a cluster whose owner may make databases; what is made is dropped by `dropDatabase` */
export async function makeDatabase(clusterUrl: string, size: number): Promise<Keys> {
  const name = databaseName(size);
  await command(clusterUrl, `create database ${name}`);
  const url = databaseUrl(clusterUrl, name);
  await migrate(url);
  const secrets = { secret: newSecret(), adminSecret: newSecret() };
  const { database, sql, close } = connect(url, { max: 1 });
  try {
    await database.transaction((tx) => populate(tx, { size, ...secrets }));
    await sql.unsafe("vacuum analyze");
  } finally {
    await close();
  }
  return { url, ...secrets };
}

export const dropDatabase = (clusterUrl: string, size: number) =>
  command(clusterUrl, `drop database if exists ${databaseName(size)} with (force)`);

export async function openSite(size: number, { url, secret, adminSecret }: Keys): Promise<Site> {
  const env = {
    DATABASE_URL: url,
    QUINTET_SECRET: "a secret of the bench alone",
    QUINTET_DEMO: undefined,
    // so that the bench can come from many networks
    QUINTET_TRUSTED_PROXIES: "loopback",
  };
  const server = await serve({ mode: "start", host: "127.0.0.1", env });
  const port = Number(new URL(server.url).port);
  return { size, port, cookie: `quintet=${secret}`, adminCookie: `quintet=${adminSecret}` };
}

const databaseName = (size: number) => `bench_${process.pid}_${size}`;

async function command(clusterUrl: string, statement: string) {
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
