// Runs chosen test files with one fault in place: in the source on its way into the test process, or in the migrated database; never on disk.
import { createHash } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { inspect } from "node:util";
import { createVitest, type Vitest } from "vitest/node";
import { say } from "@/bin/say.mjs";
import { readHouse } from "@/lib/testing/house";
import { applied } from "./edits";
import type { Fault, SourceFault } from "./faults";
import { kindOf } from "./kinds";
import { toldIn } from "./told";
import { type Asked, marked, Touched } from "./touched";

/** What takes longer hangs, and that is noticed: so long for the start, and so many times what the tests took when they were watched. */
const longest = { startMs: 120_000, times: 3 };

/** Where the source with the fault stands, for as long as it is planted. */
const planted = join(tmpdir(), `quintet-planted-${process.pid}.json`);

export class Planter {
  private change: (path: string, source: string) => string | undefined = () => undefined;
  private vitest: Vitest | null = null;

  constructor(private readonly root: string) {
    process.env.QUINTET_TEST_PLANTED_SOURCE = planted;
  }

  /**
   * Runs every test once, and sees which functions each test file enters; nothing is run where that was seen of these very sources.
   * A test file that fails though nothing is planted could find nothing: it is named, and left out.
   */
  async watch(folder: string): Promise<Touched> {
    const digest = join(folder, `${digestOf(this.root)}.seen`);
    if (existsSync(digest)) return Touched.read(folder);
    rmSync(folder, { recursive: true, force: true });
    process.env.QUINTET_TOUCHED = folder;
    this.change = (path, source) => (kindOf(path) ? marked(path, source) : undefined);
    const vitest = await this.open({ bail: 0, setupFiles: [join(this.root, "bench/mutate/touched-setup.ts")] });
    const result = await vitest.runTestSpecifications(await vitest.globTestSpecifications());
    await this.close();
    delete process.env.QUINTET_TOUCHED;
    for (const path of failuresOf(result)) {
      say(`Left out, because it fails though nothing is planted: ${path}`);
      rmSync(join(folder, toldIn(join(this.root, path))), { force: true });
    }
    writeFileSync(digest, "");
    return Touched.read(folder);
  }

  /** @returns the test file that fails with the fault in place, "hangs" where none comes to its end, or null */
  async finder(fault: Fault, asked: readonly Asked[]): Promise<string | null> {
    const [found] = await this.failing(fault, asked);
    const isPart = asked.some(({ path, ids }) => ids && found && path.endsWith(found));
    // a test that fails when it is run without those before it has found nothing
    if (isPart && (await this.failing(null, asked)).length > 0) return null;
    return found ?? null;
  }

  /** @param fault null: nothing is planted */
  private async failing(fault: Fault | null, asked: readonly Asked[]): Promise<string[]> {
    const ofSchema = fault && "statement" in fault;
    if (ofSchema) {
      await this.close();
      process.env.QUINTET_TEST_PLANTED = fault.statement;
    } else this.plant(fault);
    const vitest = this.vitest ?? (await this.open({ bail: 1, setupFiles: [] }));
    const forget = () => {
      if (fault && "path" in fault) vitest.invalidateFile(join(this.root, fault.path));
    };
    forget();
    // what failed in a run before would be told again
    vitest.state.filesMap.clear();
    const project = vitest.getRootProject();
    const longestMs = longest.startMs + longest.times * asked.reduce((sum, { took }) => sum + took, 0);
    const specifications = asked.map(({ path, ids }) => project.createSpecification(path, ids ? { testIds: ids } : {}));
    let result = await inTime(longestMs, vitest.runTestSpecifications(specifications));
    // a run that was given up at its first failure may take the next one with it
    for (let again = 0; again < 3 && result && wasGivenUp(result); again += 1) {
      vitest.state.filesMap.clear();
      result = await inTime(longestMs, vitest.runTestSpecifications(specifications));
    }
    forget();
    this.plant(null);
    delete process.env.QUINTET_TEST_PLANTED;
    if (result === null || ofSchema) await this.close();
    return result === null ? ["hangs"] : failuresOf(result);
  }

  /** For what is imported, and for tests that read the sources as text. */
  private plant(fault: SourceFault | null) {
    this.change = (path, source) => (path === fault?.path ? applied(source, fault.edit) : undefined);
    if (fault) writeFileSync(planted, JSON.stringify({ path: fault.path, source: applied(fault.source, fault.edit) }));
    else rmSync(planted, { force: true });
  }

  async close(): Promise<void> {
    await this.vitest?.close();
    this.vitest = null;
  }

  private async open(options: { bail: number; setupFiles: string[] }): Promise<Vitest> {
    const config = join(this.root, "lib/testing/vitest.config.ts");
    const fixed = { watch: false, silent: true, reporters: [{}], config };
    const transform = (source: string, id: string) => this.change(relative(this.root, id), source);
    const plugin = { name: "plants a fault", enforce: "pre" as const, transform };
    this.vitest = await createVitest("test", { ...fixed, ...options }, { plugins: [plugin] });
    return this.vitest;
  }
}

/** Of all that the tests run. */
const digestOf = (root: string) =>
  readHouse(root)
    .filter(({ path }) => !path.startsWith("bench/mutate/"))
    .reduce((hash, { path, source }) => hash.update(path).update(source), createHash("sha256"))
    .digest("hex");

type Result = Awaited<ReturnType<Vitest["runTestSpecifications"]>>;

const failuresOf = ({ unhandledErrors, testModules }: Result): string[] => [
  ...testModules.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId),
  ...unhandledErrors.map((fault) => inspect(fault)),
];

/** Nothing failed, and of some file no test was run. */
const wasGivenUp = (result: Result): boolean =>
  failuresOf(result).length === 0 &&
  result.testModules.some((module) =>
    [...module.children.allTests()].every((test) => test.result().state === "skipped"),
  );

async function inTime(longestMs: number, run: Promise<Result>): Promise<Result | null> {
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
