// The embedded cluster of this clone's data: made once with a random password, and brought back if it falls over.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { clusterHome } from "./account.mjs";
import { keepRunning } from "./keeper.mjs";
import { dataDirectory, keep, kept } from "./place.mjs";
import { openCluster } from "./postgres.mjs";

export const embeddedHome = () => join(dataDirectory(), "postgres");

export function openEmbedded() {
  const password = kept().databasePassword ?? randomBytes(24).toString("base64url");
  keep({ databasePassword: password });
  return openCluster({ ...clusterHome(embeddedHome()), password });
}

/** One that fell over is started again on the same port, so that the pages find it there. @param {import("./postgres.mjs").Cluster} cluster */
export function attend(cluster) {
  const reopen = async () => (await cluster.reopen()).exited;
  return keepRunning(`Postgres (its log: ${join(embeddedHome(), "postgres.log")})`, cluster.exited, reopen);
}
