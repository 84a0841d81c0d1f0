// The migrations began anew once: who has all that came before goes on, and who has not is told what to do.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyPending } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { databaseUrl } from "@/lib/testing/databases";
import { migrate } from "./migrate";
import journal from "./migrations/meta/_journal.json" with { type: "json" };

const [baseline] = journal.entries;

/** A database with the baseline alone, which says of itself that these migrations brought it there. */
async function standingAt(whens: readonly number[], look: (url: string, sql: postgres.Sql) => Promise<void>) {
  const { clusterUrl } = inject("template");
  const name = `standing_${process.pid}_${Date.now().toString(36)}`;
  const cluster = postgres(clusterUrl, { max: 1, onnotice: () => {} });
  await cluster.unsafe(`create database ${name}`);
  const sql = postgres(databaseUrl(clusterUrl, name), { max: 1, onnotice: () => {} });
  try {
    await applyBaseline(sql);
    await sql`delete from drizzle.__drizzle_migrations`;
    for (const when of whens)
      await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('', ${when})`;
    await look(databaseUrl(clusterUrl, name), sql);
  } finally {
    await sql.end();
    await cluster.unsafe(`drop database ${name} with (force)`);
    await cluster.end();
  }
}

async function applyBaseline(sql: postgres.Sql) {
  const folder = mkdtempSync(join(tmpdir(), "quintet-baseline-"));
  mkdirSync(join(folder, "meta"));
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries: [baseline] }));
  cpSync(new URL(`./migrations/${baseline?.tag}.sql`, import.meta.url), join(folder, `${baseline?.tag}.sql`));
  await applyPending(drizzle(sql), { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
}

test("each migration is from after the one before it, else databases that have that one leave it out in silence", () => {
  const whens = journal.entries.map(({ when }) => when);
  const early = journal.entries.filter(({ when }, at) => at > 0 && when <= (whens[at - 1] ?? 0)).map(({ tag }) => tag);
  expect(early, "give them a later `when` in db/migrations/meta/_journal.json").toEqual([]);
});

test("a database that stands at the last of the earlier migrations goes on", async () => {
  const when = baseline?.when ?? 0;
  await standingAt([when - 2_000, when - 1_000, when], async (url, sql) => {
    await migrate(url);
    const rows = await sql`select created_at::float8 as at from drizzle.__drizzle_migrations order by id`;
    const since = journal.entries.slice(1).map((entry) => entry.when);
    expect(rows.map(({ at }) => at)).toEqual([when - 2_000, when - 1_000, when, ...since]);
  });
});

test("one that has but some of them is left as it is, and says what to do", async () => {
  const when = baseline?.when ?? 0;
  await standingAt([when - 2_000, when - 1_000], async (url, sql) => {
    await expect(migrate(url)).rejects.toThrow(/Start the version just before once with it/);
    expect(await sql`select count(*)::int as count from drizzle.__drizzle_migrations`).toEqual([{ count: 2 }]);
  });
});
