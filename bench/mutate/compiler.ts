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
    for (const path of [...sources.filter((one) => /\.(?:ts|tsx|mjs|json|css)$/.test(one)), ".next/types"])
      this.copy(path);
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    if (!this.compiles()) throw new Trouble("The sources don't compile as they are: run `npm run check`.");
  }

  takes({ path, source, edit }: SourceFault): boolean {
    writeFileSync(join(this.folder, path), applied(source, edit));
    const takes = this.compiles();
    writeFileSync(join(this.folder, path), source);
    return takes;
  }

  close() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private compiles(): boolean {
    const project = ["--noEmit", "--incremental", "--project", this.folder];
    return spawnSync(this.command("tsc"), project, { cwd: this.folder, stdio: "ignore" }).status === 0;
  }

  private copy(path: string) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    cpSync(join(this.root, path), join(this.folder, path), { recursive: true });
  }

  private command = (name: string) => join(this.root, "node_modules/.bin", name);
}
