// The unchanged `mlflow` client against the production build: an app and a database of its own, and conformance.py to talk.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@/db/client";
import { World } from "@/lib/testing/world";
import { openTokenOf } from "../cast";
import { createDatabase, dropAll } from "../databases";
import { root, runProgram } from "../programs";
import { serve } from "../servers";

const [python = "python3"] = process.argv.slice(2);

process.env.QUINTET_JOURNEYS = `mlflow_${process.pid}`;
const files = await mkdtemp(join(tmpdir(), "quintet-files-"));
process.env.QUINTET_FILES = files;
const databaseUrl = await createDatabase(`mlflow_${process.pid}_client`);
try {
  await runProgram("migrate", databaseUrl);
  const env = await furnish();
  const server = await serve(databaseUrl);
  try {
    process.exitCode = await talk({ ...env, MLFLOW_TRACKING_URI: server.url });
  } finally {
    await server.stop();
  }
} finally {
  await dropAll();
  await rm(files, { recursive: true, force: true });
}

/** A project with one data scientist, and somebody who may not see it. @returns what conformance.py wants to know */
async function furnish(): Promise<Record<string, string>> {
  const { database, close } = connect(databaseUrl, { max: 1 });
  try {
    const world = new World(database);
    world.now = new Date();
    const project = await world.project({ key: "CHURN" });
    const scientist = await world.member(project.id, "data_scientist");
    return {
      QUINTET_PROJECT: project.key,
      MLFLOW_TRACKING_TOKEN: await openTokenOf(database, scientist.id, "write"),
      QUINTET_STRANGER_TOKEN: await openTokenOf(database, (await world.person()).id, "write"),
    };
  } finally {
    await close();
  }
}

async function talk(env: Record<string, string>): Promise<number> {
  const client = spawn(python, [join(root, "e2e/mlflow/conformance.py")], {
    env: { ...process.env, ...env, PYTHONDONTWRITEBYTECODE: "1" },
    stdio: "inherit",
  });
  const [code] = await once(client, "exit");
  return code ?? 1;
}
