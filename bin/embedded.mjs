// The embedded cluster of this clone's data: made once with a random password, and brought back if it falls over.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { clusterHome } from "./account.mjs";
import { isStopping } from "./children.mjs";
import { dataDirectory, keep, kept } from "./place.mjs";
import { openCluster } from "./postgres.mjs";
import { complain, Trouble } from "./say.mjs";

export const embeddedHome = () => join(dataDirectory(), "postgres");

export function openEmbedded() {
  const password = kept().databasePassword ?? randomBytes(24).toString("base64url");
  keep({ databasePassword: password });
  return openCluster({ ...clusterHome(embeddedHome()), password });
}

/**
 * Resolves only with trouble: a server that fell over is started again on the same port, so that the pages find it there.
 * @param {import("./postgres.mjs").Cluster} cluster @returns {Promise<never>}
 */
export async function attend(cluster) {
  /** @type {number[]} */
  const falls = [];
  for (let current = cluster; ; current = await current.reopen()) {
    await current.exited;
    if (isStopping()) await new Promise(() => {});
    falls.push(Date.now());
    if (falls.filter((at) => at > Date.now() - 60_000).length > 3)
      throw new Trouble(`Postgres keeps falling over. Its log: ${join(embeddedHome(), "postgres.log")}`);
    complain("Postgres ended by itself; starting it again.");
  }
}
