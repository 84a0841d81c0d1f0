// Whether a fault could be written at all: what doesn't compile is seen before any test runs, so it is none to draw.
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { Trouble } from "@/bin/say.mjs";
import { applied } from "./edits";
import type { SourceFault } from "./faults";

/** Of the language server's protocol: an error, where 2 would be a warning. */
const error = 1;

/**
 * Asks the compiler's language server about the file with the fault alone, which takes a fraction of a second; what only another file
 * would complain of passes. Works on a copy of the sources, so that no fault ever stands in the clone itself.
 */
export class Compiler {
  private constructor(
    private readonly folder: string,
    private readonly server: ChildProcess,
    private readonly connection: MessageConnection,
  ) {}

  /** @throws Trouble where the sources don't compile with nothing planted */
  static async open(root: string): Promise<Compiler> {
    const command = (name: string) => join(root, "node_modules/.bin", name);
    const folder = mkdtempSync(join(tmpdir(), "quintet-compiled-"));
    execFileSync(command("next"), ["typegen"], { cwd: root, stdio: "ignore" });
    for (const path of compiledIn(root)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const whole = ["--noEmit", "--pretty", "false", "--project", folder];
    const { status, stdout } = spawnSync(command("tsc"), whole, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Trouble(`The sources don't compile as they are:\n${stdout}`);
    const server = spawn(command("tsc"), ["--lsp", "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    const reader = new StreamMessageReader(server.stdout);
    const connection = createMessageConnection(reader, new StreamMessageWriter(server.stdin));
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
    const capabilities = { textDocument: { diagnostic: {} } };
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: uriOf(folder), capabilities });
    await connection.sendNotification("initialized", {});
    return new Compiler(folder, server, connection);
  }

  async takes({ path, source, edit }: SourceFault): Promise<boolean> {
    const uri = uriOf(join(this.folder, path));
    const languageId = path.endsWith("x") ? "typescriptreact" : "typescript";
    const text = applied(source, edit);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
    const report = await this.connection.sendRequest<{ items: { severity: number }[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    return !report.items.some(({ severity }) => severity === error);
  }

  close() {
    this.connection.dispose();
    this.server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const uriOf = (path: string) => pathToFileURL(path).href;

/** From the root: what is in git or would be, and what Next writes for the compiler. */
function compiledIn(root: string): string[] {
  const listed = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const sources = execFileSync("git", listed, { cwd: root, encoding: "utf8" }).split("\n");
  return [...sources.filter((path) => /\.(?:ts|tsx|mjs|json|css)$/.test(path)), "next-env.d.ts", ".next/types"];
}
