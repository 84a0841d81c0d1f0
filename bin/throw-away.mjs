// A cluster and a directory for one run, gone at its end.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { throwAwayHome } from "./account.mjs";
import { openCluster } from "./postgres.mjs";

/** @template T @param {(bench: import("./steps.mjs").Bench) => Promise<T>} work @returns {Promise<T>} */
export async function withThrowAway(work) {
  const reports = mkdtempSync(join(tmpdir(), "quintet-reports-"));
  /** @type {Promise<import("./postgres.mjs").Cluster> | undefined} */
  let opened;
  const open = () => openCluster({ ...throwAwayHome(), password: randomBytes(12).toString("hex"), throwAway: true });
  const cluster = async () => {
    opened ??= open();
    return (await opened).url("postgres");
  };
  try {
    return await work({ cluster, reports });
  } finally {
    await (await opened)?.stop();
    rmSync(reports, { recursive: true, force: true });
  }
}
