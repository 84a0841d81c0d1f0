// Which account runs Postgres. It refuses root, so root hands it to an account without rights, and to places where that account may go.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Trouble } from "./say.mjs";

/** @typedef {{ uid?: number, gid?: number }} Account empty: ourselves */

/** @param {string} [home] where an earlier start put the cluster: its owner goes on with it @returns {Account} */
export function postgresAccount(home) {
  if (process.getuid?.() !== 0) return {};
  if (home && existsSync(home)) {
    const { uid, gid } = statSync(home);
    if (uid !== 0) return { uid, gid };
  }
  // An account that is there: initdb asks for its entry in the list of accounts.
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" })));
      if (uid) return { uid, gid };
    } catch {
      // No such account here.
    }
  }
  throw new Trouble(
    "Postgres refuses to run as root, and this machine has neither an account postgres nor nobody. Add one.",
  );
}

/** Tried, not computed: modes, access lists and mount options all have their say. @param {Account} account @param {string} program */
export function mayRun(account, program) {
  return spawnSync(program, ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

/** @param {Account} account @param {string} directory */
function mayEnter(account, directory) {
  return (
    spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", directory], { ...account, cwd: "/", stdio: "ignore" }).status === 0
  );
}

/** Where root puts what another account must reach, whatever lies around the clone. */
export function commonGround() {
  const ground = "/var/lib/quintet";
  mkdirSync(ground, { recursive: true });
  chmodSync(ground, 0o755);
  return ground;
}

/**
 * The directory of a cluster, made for its account on the first call. Where the account cannot get to it, a link says where it is.
 * @param {string} wanted @returns {{ home: string, account: Account }}
 */
export function clusterHome(wanted) {
  const account = postgresAccount(wanted);
  if (!lstatSync(wanted, { throwIfNoEntry: false })) {
    if (account.uid === undefined || mayEnter(account, join(wanted, ".."))) mkdirSync(wanted, { mode: 0o700 });
    else symlinkSync(mkdtempSync(join(commonGround(), "data-")), wanted);
    own(account, realpathSync(wanted));
  }
  if (!existsSync(wanted)) throw new Trouble(`${wanted} leads nowhere. Remove it to begin with new data.`);
  return { home: realpathSync(wanted), account };
}

/** A directory that is gone when its cluster is. */
export function throwAwayHome() {
  const account = postgresAccount();
  const aside = mkdtempSync(join(tmpdir(), "quintet-"));
  if (account.uid === undefined) return { home: realpathSync(aside), account };
  own(account, aside);
  if (mayEnter(account, aside)) return { home: realpathSync(aside), account };
  rmdirSync(aside);
  const home = mkdtempSync(join(commonGround(), "throw-away-"));
  own(account, home);
  return { home, account };
}

/** @param {Account} account @param {string} directory */
function own({ uid, gid }, directory) {
  if (uid !== undefined && gid !== undefined) chownSync(directory, uid, gid);
}
