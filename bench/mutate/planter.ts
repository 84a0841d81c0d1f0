// Runs chosen test files with one fault in place: in the source on its way into the test process, or in the migrated database; never on disk.
import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { createVitest, type Vitest } from "vitest/node";
import { applied } from "./edits";
import type { Fault } from "./faults";
import { kindOf } from "./kinds";
import { marked, readTouched, type Touched } from "./touched";

/** What takes longer hangs, and that is noticed. */
const longestMs = 180_000;

export class Planter {
  private change: (path: string, source: string) => string | undefined = () => undefined;
  private vitest: Vitest | null = null;

  constructor(private readonly root: string) {}

  /**
   * Runs every test once, and sees which functions each test file enters.
   * @throws where one fails though nothing is planted
   */
  async watch(folder: string): Promise<Touched> {
    rmSync(folder, { recursive: true, force: true });
    process.env.QUINTET_TOUCHED = folder;
    this.change = (path, source) => (kindOf(path) ? marked(path, source) : undefined);
    const vitest = await this.open({ bail: 0, setupFiles: [join(this.root, "bench/mutate/touched-setup.ts")] });
    const failing = failuresOf(await vitest.runTestSpecifications(await vitest.globTestSpecifications()));
    await this.close();
    delete process.env.QUINTET_TOUCHED;
    if (failing.length > 0) throw new Error(`Though nothing is planted these fail: ${failing.join(", ")}`);
    return readTouched(folder);
  }

  /** @param tests paths of test files @returns whether one of them fails with the fault in place */
  async isFound(fault: Fault, tests: ReadonlySet<string>): Promise<boolean> {
    if ("statement" in fault) {
      await this.close();
      process.env.QUINTET_TEST_PLANTED = fault.statement;
    } else this.change = (path, source) => (path === fault.path ? applied(source, fault.edit) : undefined);
    const vitest = this.vitest ?? (await this.open({ bail: 1, setupFiles: [] }));
    const forget = () => !("statement" in fault) && vitest.invalidateFile(join(this.root, fault.path));
    forget();
    const asked = (await vitest.globTestSpecifications()).filter(({ moduleId }) => tests.has(moduleId));
    const result = await inTime(vitest.runTestSpecifications(asked));
    forget();
    this.change = () => undefined;
    delete process.env.QUINTET_TEST_PLANTED;
    if (result === null || "statement" in fault) await this.close();
    return result === null || failuresOf(result).length > 0;
  }

  async close(): Promise<void> {
    await this.vitest?.close();
    this.vitest = null;
  }

  private async open(options: { bail: number; setupFiles: string[] }): Promise<Vitest> {
    const config = join(this.root, "lib/testing/vitest.config.ts");
    const fixed = { watch: false, silent: true, reporters: [{}], config, testTimeout: 30_000 };
    const transform = (source: string, id: string) => this.change(relative(this.root, id), source);
    const plugin = { name: "plants a fault", enforce: "pre" as const, transform };
    this.vitest = await createVitest("test", { ...fixed, ...options }, { plugins: [plugin] });
    return this.vitest;
  }
}

type Result = Awaited<ReturnType<Vitest["runTestSpecifications"]>>;

const failuresOf = ({ unhandledErrors, testModules }: Result): string[] => [
  ...testModules.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId),
  ...unhandledErrors.map(String),
];

async function inTime(run: Promise<Result>): Promise<Result | null> {
  let late: NodeJS.Timeout | undefined;
  const hangs = new Promise<null>((done) => {
    late = setTimeout(done, longestMs, null);
  });
  try {
    return await Promise.race([run, hangs]);
  } finally {
    clearTimeout(late);
  }
}
