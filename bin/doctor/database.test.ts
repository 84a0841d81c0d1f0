// What the doctor says of a database: of one that is as it should be, of one that lags or leads, and of one that isn't there.
import postgres from "postgres";
import { expect } from "vitest";
import { test } from "@/lib/testing/test";
import { database, schema, timeZones, version } from "./database.mjs";

test("a migrated database of a supported version lacks nothing", async ({ clone }) => {
  const findings = await database(clone.url);
  expect(findings.map(({ state, text }) => [state, text.split(":")[0]])).toEqual([
    ["ok", "Database"],
    ["ok", "Time zones"],
    ["ok", "Schema"],
    ["ok", "Jobs"],
  ]);
  expect(await timeZones(clone.url)).toBeGreaterThan(300);
});

test("a job that failed is named, with its cause", async ({ clone }) => {
  const sql = postgres(clone.url, { max: 1 });
  await sql`insert into job_runs (name, ran_at, took_ms, failure) values ('judge-gates', now(), 1, 'no such table')`;
  expect(await database(clone.url)).toContainEqual({
    state: "problem",
    text: expect.stringMatching(/^Jobs: judge-gates failed .+: no such table/),
  });
  await sql`delete from job_runs`;
  await sql.end();
});

test("a database that is not there is one problem, whose line does not say the password", async ({ clone }) => {
  const url = new URL(clone.url);
  url.pathname = "/nowhere";
  const findings = await database(url.href);
  expect(findings).toEqual([{ state: "problem", text: expect.stringMatching(/^Database: .+nowhere.+DATABASE_URL/) }]);
  expect(findings[0]?.text).not.toContain(url.password);
});

test.each([
  [140_011, "problem"],
  [150_000, "ok"],
  [180_004, "ok"],
  [190_000, "problem"],
])("Postgres %i: %s", (number, state) => expect(version("some", number).state).toBe(state));

test("what is pending comes with the next start; what is newer needs a newer Quintet", () => {
  expect(schema(300, [100, 200, 300])).toEqual({ state: "ok", text: "Schema: up to date" });
  expect(schema(100, [100, 200, 300])).toEqual({ state: "later", text: expect.stringContaining("2 of 3") });
  expect(schema(null, [100, 200, 300])).toEqual({ state: "later", text: expect.stringContaining("3 of 3") });
  expect(schema(400, [100, 200, 300])).toEqual({ state: "problem", text: expect.stringContaining("update it") });
  expect(schema(90, [100, 200, 300])).toEqual({ state: "problem", text: expect.stringContaining("Upgrading") });
});
