// Runs the product's own programs, as the operator would: the migration, the demo's story, the setup code.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** bin/<name>.ts on this database. @returns what it printed */
export async function runProgram(name: "migrate" | "seed" | "setup-code", databaseUrl: string): Promise<string> {
  const args = ["--conditions=react-server", "--import", "tsx", `bin/${name}.ts`];
  const env = { ...process.env, DATABASE_URL: databaseUrl, NO_COLOR: "1", FORCE_COLOR: undefined };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return stdout;
}
