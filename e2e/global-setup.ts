// Before all journeys: the two template databases. After them: no database is left.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, dropAll, templateName } from "./databases";
import { root, runProgram } from "./programs";

export default async function setup() {
  if (!existsSync(join(root, ".next", "BUILD_ID")))
    throw new Error("The journeys need a production build: run `npm test`, which makes one.");
  process.env.QUINTET_JOURNEYS = `journeys_${process.pid}_${Date.now().toString(36)}`;
  // one for all: a copy of the demo speaks of the demo's files
  const files = await mkdtemp(join(tmpdir(), "quintet-files-"));
  process.env.QUINTET_FILES = files;
  await runProgram("migrate", await createDatabase(templateName("empty")));
  await runProgram("seed", await createDatabase(templateName("demo"), templateName("empty")));
  return async () => {
    await dropAll();
    await rm(files, { recursive: true, force: true });
  };
}
