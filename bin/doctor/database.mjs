// What there is to say of a database that can be reached: its version, its time zones, its schema and its jobs. Needs the packages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { holderOf } from "../lock.mjs";
import { root, runningLock } from "../place.mjs";
import { later, ok, problem } from "./findings.mjs";
import { zonesOf } from "./machine.mjs";

/** @typedef {import("./findings.mjs").Finding} Finding */

/** @param {string} url @returns {Promise<Finding[]>} */
export async function database(url) {
  try {
    return await asking(url, async (sql) => {
      const [server] =
        await sql`select current_setting('server_version') as version, current_setting('server_version_num')::int as number`;
      const zones = await zonesIn(sql);
      return [
        version(server?.version, server?.number),
        zonesOf("Postgres", zones, "install the time zone data (tzdata) of its machine"),
        await migrations(sql),
        await jobs(sql),
      ];
    });
  } catch (fault) {
    const words = fault instanceof Error ? fault.message || fault.name : fault;
    return [problem(`Database: ${words}; see that it runs, and that DATABASE_URL is right`)];
  }
}

/** How many time zones the Postgres at this address knows. @param {string} url */
export const timeZones = (url) => asking(url, zonesIn);

/** @template T @param {string} url @param {(sql: postgres.Sql) => Promise<T>} work @returns {Promise<T>} */
async function asking(url, work) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** @param {postgres.Sql} sql @returns {Promise<number>} */
async function zonesIn(sql) {
  const [zones] = await sql`select count(*)::int as count from pg_timezone_names`;
  return zones?.count ?? 0;
}

/** @param {string} said @param {number} number as in server_version_num: 150004 is 15.4 */
export function version(said, number) {
  const words = `Database: Postgres ${said}`;
  if (number >= 150_000 && number < 190_000) return ok(words);
  return problem(`${words}, where 15 to 18 is supported; set DATABASE_URL to one of those`);
}

/** @param {postgres.Sql} sql @returns {Promise<Finding>} */
async function migrations(sql) {
  const [journal] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  const [last] = journal?.there
    ? await sql`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`
    : [{ at: null }];
  const { entries } = JSON.parse(readFileSync(join(root, "db", "migrations", "meta", "_journal.json"), "utf8"));
  return schema(
    last?.at ?? null,
    entries.map((/** @type {{ when: number }} */ { when }) => when),
  );
}

/**
 * Every start migrates first, so that what is pending keeps nobody from starting.
 * @param {number | null} applied when the newest was made that the database has; null for an empty one
 * @param {number[]} known when those were made that come with this version, the baseline first
 */
export function schema(applied, known) {
  const [baseline = 0] = known;
  if (applied !== null && applied < baseline) return problem("Schema: from before the baseline; see README, Upgrading");
  if (applied !== null && !known.includes(applied))
    return problem("Schema: newer than this version of Quintet; update it");
  const pending = known.filter((when) => applied === null || when > applied).length;
  if (pending > 0)
    return later(`Schema: ${pending} of ${known.length} migrations are pending; the next start runs them`);
  return ok("Schema: up to date");
}

/** The clock brings one every minute as long as anything runs. @param {postgres.Sql} sql @returns {Promise<Finding>} */
async function jobs(sql) {
  const [there] = await sql`select to_regclass('job_runs') is not null as jobs`;
  if (!there?.jobs) return ok("Jobs: none has run yet");
  const [last] =
    await sql`select max(ran_at) as at, extract(epoch from now() - max(ran_at))::int as seconds from job_runs`;
  const failed = await sql`select name, failure from job_runs where failure is not null order by name`;
  const [first] = failed;
  if (first) return problem(`Jobs: ${first.name} failed when it last ran: ${first.failure}`);
  if (!last?.at) return ok("Jobs: none has run yet");
  const ago =
    last.seconds < 120
      ? `${last.seconds} seconds ago`
      : `on ${last.at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const isServing = Boolean(process.env.DATABASE_URL || holderOf(runningLock())?.about);
  return isServing && last.seconds > 300
    ? problem(`Jobs: last ran ${ago}; they run with: quintet start`)
    : ok(`Jobs: last ran ${ago}`);
}
