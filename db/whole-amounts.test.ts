// A database from before money was counted by ISO 4217 comes to this version with every amount worth what it was.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyPending } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { formatMoney } from "@/lib/format/money";
import { parseMoney } from "@/lib/format/parse-money";
import { databaseUrl } from "@/lib/testing/databases";
import { migrate } from "./migrate";

const migrations = fileURLToPath(new URL("./migrations", import.meta.url));
const ada = "0197b2a0-0000-7000-8000-000000000001";
const idOf = (project: number) => `0197b2a0-0000-7000-8000-00000000010${project}`;

/** The migrations as the release before had them. */
async function earlier(last: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await cp(migrations, folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal: { entries: { idx: number }[] } = JSON.parse(await readFile(path, "utf8"));
  const entries = journal.entries.filter(({ idx }) => idx <= last);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  return folder;
}

test("amounts in forints and rupiahs from before stay what they are, and new projects have the smallest unit", async () => {
  const name = `old_${process.pid}_${Date.now().toString(36)}`;
  const cluster = postgres(inject("template").clusterUrl, { max: 1, onnotice: () => {} });
  await cluster.unsafe(`create database ${name}`);
  const url = databaseUrl(inject("template").clusterUrl, name);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const folder = await earlier(28);
  try {
    await applyPending(drizzle(sql), { migrationsFolder: folder });
    await sql`insert into people (id, name, email, default_role, created_at)
      values (${ada}, 'Ada', 'ada@example.org', 'stakeholder', now())`;
    const project = (at: number, key: string, currency: string) =>
      sql`insert into projects (id, key, name, owner_id, currency, visibility, created_at, updated_at)
        values (${idOf(at)}, ${key}, ${key}, ${ada}, ${currency}, 'workspace', now(), now())`;
    const cost = (at: number, amount: number) =>
      sql`insert into costs (id, project_id, amount, kind, spent_on, recorded_by_id, recorded_at)
        values (gen_random_uuid(), ${idOf(at)}, ${amount}, 'people', '2026-01-01', ${ada}, now())`;
    await project(1, "PEST", "HUF");
    await project(2, "JAVA", "IDR");
    await project(3, "BONN", "EUR");
    for (const at of [1, 2, 3]) await cost(at, 1_200_000);
    const facts = { of: "portfolio", projects: [{ currency: "HUF" }, { currency: "EUR" }], sums: { HUF: { mean: 5 } } };
    await sql`insert into reports (id, number, title, facts, digest, taken_by_id, taken_at)
      values (gen_random_uuid(), 1, 'All, with "currency": "HUF" in its title', ${JSON.stringify(facts)}::text::jsonb, '', ${ada}, now())`;

    await migrate(url);
    const kept = async () => sql<{ key: string; currency: string; amount: number }[]>`
      select p.key, p.currency, c.amount::float8 as amount from costs c join projects p on p.id = c.project_id order by p.id`;
    const before = [
      { key: "PEST", currency: "huf", amount: 1_200_000 },
      { key: "JAVA", currency: "idr", amount: 1_200_000 },
      { key: "BONN", currency: "EUR", amount: 1_200_000 },
    ];
    expect(await kept()).toEqual(before);
    const [report] = await sql`select title, facts::text from reports`;
    expect({ ...report, facts: JSON.parse(report?.facts) }).toEqual({
      title: 'All, with "currency": "HUF" in its title',
      facts: { ...facts, projects: [{ currency: "huf" }, { currency: "EUR" }], sums: { huf: { mean: 5 } } },
    });

    await project(4, "BUDA", "HUF");
    await migrate(url);
    expect(await kept()).toEqual(before);
    expect(await sql`select currency from projects where key = 'BUDA'`).toEqual([{ currency: "HUF" }]);
  } finally {
    await sql.end();
    await cluster.unsafe(`drop database ${name} with (force)`);
    await cluster.end();
    await rm(folder, { recursive: true });
  }
});

test("what is counted in whole units is written and read in them", () => {
  expect(formatMoney(1_200_000, "huf", { locale: "en" })).toBe("Ft\u00a01,200,000");
  expect(parseMoney("1,200,000", "huf")).toBe(1_200_000);
  expect(parseMoney("1 200 000 HUF", "huf")).toBe(1_200_000);
  expect(parseMoney("12.50", "huf")).toBe(null);
  expect(parseMoney("1,200,000", "HUF")).toBe(120_000_000);
});
