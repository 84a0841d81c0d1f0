// `quintet doctor`: one line for each thing that must be in order, and what to do where it is not.
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { isBuilt } from "./build.mjs";
import { embeddedHome } from "./embedded.mjs";
import { holderOf } from "./lock.mjs";
import { dataDirectory, filesDirectory, kept, root, runningLock } from "./place.mjs";
import { isFree } from "./ports.mjs";
import { runningCluster } from "./postgres.mjs";
import { green, red, say } from "./say.mjs";

/** @typedef {{ ok: boolean, text: string }} Finding */
const fine = (/** @type {string} */ text) => ({ ok: true, text });
const problem = (/** @type {string} */ text) => ({ ok: false, text });

export async function doctor() {
  const findings = [
    fine(`Node ${process.versions.node}, and all packages of package-lock.json`),
    fine(isBuilt() ? "Production build: of these sources" : "Production build: the next start makes it"),
    fine(`Data directory: ${dataDirectory()}`),
    files(),
    ...(await database()),
    await port(),
    mail(),
    signOn(),
  ];
  for (const { ok, text } of findings) say(`${ok ? green("ok     ") : red("problem")} ${text}`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

/** @returns {Finding} */
function files() {
  const place = filesDirectory(process.env.DATABASE_URL ? "elsewhere" : (kept().showing ?? "demo"));
  if (!existsSync(place)) return fine(`Files of runs: ${place}, made with the first of them`);
  try {
    accessSync(place, constants.R_OK | constants.W_OK);
    return fine(`Files of runs: ${place}`);
  } catch {
    return problem(`Files of runs: ${place} cannot be read and written`);
  }
}

/** @returns {Promise<Finding[]>} */
async function database() {
  const given = process.env.DATABASE_URL;
  if (!given && !existsSync(embeddedHome())) return [fine("Database: the first start makes an embedded one")];
  const cluster = runningCluster(embeddedHome(), kept().databasePassword ?? "");
  const url = given || (holderOf(runningLock()) && cluster?.url(kept().showing ?? "demo"));
  if (!url) return [fine("Database: the embedded one is there, not running")];
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [server] =
      await sql`select current_setting('server_version') as version, current_setting('server_version_num')::int as number`;
    const supported = server?.number >= 150_000 && server?.number < 190_000;
    const version = `Database: Postgres ${server?.version}`;
    return [
      supported ? fine(version) : problem(`${version}, where 15 to 18 is supported`),
      await migrations(sql),
      await jobs(sql),
    ];
  } catch (fault) {
    return [problem(`Database: ${fault instanceof Error ? fault.message || fault.name : fault}`)];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** @param {postgres.Sql} sql @returns {Promise<Finding>} */
async function migrations(sql) {
  const [journal] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  const [applied] = journal?.there
    ? await sql`select count(*)::int as count from drizzle.__drizzle_migrations`
    : [{ count: 0 }];
  const known = readdirSync(join(root, "db", "migrations")).filter((name) => name.endsWith(".sql")).length;
  const pending = known - (applied?.count ?? 0);
  if (pending > 0) return problem(`Schema: ${pending} of ${known} migrations are pending; run: quintet migrate`);
  return pending < 0 ? problem("Schema: newer than this version of Quintet; update it") : fine("Schema: up to date");
}

/** The clock brings one every minute as long as anything runs. @param {postgres.Sql} sql @returns {Promise<Finding>} */
async function jobs(sql) {
  const [there] = await sql`select to_regclass('job_runs') is not null as jobs`;
  if (!there?.jobs) return fine("Jobs: none has run yet");
  const [last] =
    await sql`select max(ran_at) as at, extract(epoch from now() - max(ran_at))::int as seconds from job_runs`;
  const failed = await sql`select name, failure from job_runs where failure is not null order by name`;
  const [first] = failed;
  if (first) return problem(`Jobs: ${first.name} failed when it last ran: ${first.failure}`);
  if (!last?.at) return fine("Jobs: none has run yet");
  const ago =
    last.seconds < 120
      ? `${last.seconds} seconds ago`
      : `on ${last.at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const isServing = Boolean(process.env.DATABASE_URL || holderOf(runningLock())?.about);
  return isServing && last.seconds > 300
    ? problem(`Jobs: last ran ${ago}; they run with: quintet start`)
    : fine(`Jobs: last ran ${ago}`);
}

async function port() {
  const running = holderOf(runningLock());
  if (running) return fine(`Quintet is running${running.about ? ` at ${running.about}` : ""} (process ${running.pid})`);
  const asked = process.env.PORT;
  if (await isFree(Number(asked || 3000))) return fine(`Port ${asked || 3000}: free`);
  return asked ? problem(`Port ${asked}: taken`) : fine("Port 3000: taken; the next free one is used");
}

function mail() {
  if (process.env.SMTP_URL)
    return URL.canParse(process.env.SMTP_URL) ? fine("Mail: by SMTP_URL") : problem("Mail: SMTP_URL is no address");
  return fine("Mail: not configured; admins copy links instead");
}

function signOn() {
  const names = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length === names.length) return fine("Single sign-on: not configured");
  if (missing.length) return problem(`Single sign-on: ${missing.join(" and ")} missing`);
  return fine(`Single sign-on: ${process.env.OIDC_ISSUER}`);
}
