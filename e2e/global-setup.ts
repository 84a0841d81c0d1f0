// Before all journeys: the two template databases. After them: no database is left.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createDatabase, dropAll, templateName } from "./databases";
import { root, runProgram } from "./programs";

export default async function setup() {
  if (!existsSync(join(root, ".next", "BUILD_ID")))
    throw new Error("The journeys need a production build: run `npm test`, which makes one.");
  process.env.QUINTET_JOURNEYS = `journeys_${process.pid}_${Date.now().toString(36)}`;
  await runProgram("migrate", await createDatabase(templateName("empty")));
  await runProgram("seed", await createDatabase(templateName("demo"), templateName("empty")));
  return dropAll;
}
