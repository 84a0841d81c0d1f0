// Whether a fault could be written at all: what doesn't compile is seen before any test runs, so it is none to draw.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Trouble } from "@/bin/say.mjs";
import { applied } from "./edits";
import type { SourceFault } from "./faults";

/** Works on a copy of the sources, so that no fault ever stands in the clone itself. */
export class Compiler {
  private readonly folder = mkdtempSync(join(tmpdir(), "quintet-compiled-"));

  /** @throws Trouble where the sources don't compile with nothing planted */
  constructor(private readonly root: string) {
    execFileSync(this.command("next"), ["typegen"], { cwd: root, stdio: "ignore" });
    const listed = ["ls-files", "--cached", "--others", "--exclude-standard"];
    const sources = execFileSync("git", listed, { cwd: root, encoding: "utf8" }).split("\n");
    const compiled = sources.filter((path) => /\.(?:ts|tsx|mjs|json|css)$/.test(path));
    for (const path of [...compiled, "next-env.d.ts", ".next/types"]) this.copy(path);
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    const errors = this.errors();
    if (errors) throw new Trouble(`The sources don't compile as they are:\n${errors}`);
  }

  takes({ path, source, edit }: SourceFault): boolean {
    writeFileSync(join(this.folder, path), applied(source, edit));
    const takes = this.errors() === "";
    writeFileSync(join(this.folder, path), source);
    return takes;
  }

  close() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** what the compiler says, empty where it takes everything */
  private errors(): string {
    const project = ["--noEmit", "--incremental", "--pretty", "false", "--project", this.folder];
    const { status, stdout } = spawnSync(this.command("tsc"), project, { cwd: this.folder, encoding: "utf8" });
    return status === 0 ? "" : stdout || "The compiler didn't run.";
  }

  private copy(path: string) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    cpSync(join(this.root, path), join(this.folder, path), { recursive: true });
  }

  private command = (name: string) => join(this.root, "node_modules/.bin", name);
}
