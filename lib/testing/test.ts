// `test` with a database: a clone per worker, one transaction per test, rolled back at its end.
import postgres from "postgres";
import { inject, test as plain } from "vitest";
import { connect, type Database, type Executor } from "@/db/client";
import { databaseUrl } from "./databases";
import { World } from "./world";

type Clone = { database: Database; url: string };

class RollBack extends Error {}

export const test = plain.extend<{ clone: Clone; db: Executor; world: World }>({
  clone: [
    async ({}, use) => {
      const { clusterUrl, name } = inject("template");
      const clone = `${name}_${process.env.VITEST_POOL_ID ?? "0"}_${Math.random().toString(36).slice(2, 8)}`;
      const sql = postgres(clusterUrl, { max: 1, onnotice: () => {} });
      await sql.unsafe(`create database ${clone} template ${name}`);
      const url = databaseUrl(clusterUrl, clone);
      const { database, close } = connect(url, { max: 4 });
      await use({ database, url });
      await close();
      await sql.unsafe(`drop database ${clone} with (force)`);
      await sql.end();
    },
    { scope: "worker" },
  ],
  db: async ({ clone }, use) => {
    await clone.database
      .transaction(async (tx) => {
        await use(tx);
        throw new RollBack();
      })
      .catch((fault) => {
        if (!(fault instanceof RollBack)) throw fault;
      });
  },
  world: async ({ db }, use) => use(new World(db)),
});
