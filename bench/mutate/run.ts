// `quintet mutate`: plants faults one at a time, and says which of them no test finds.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { root } from "@/bin/place.mjs";
import { during, say, Trouble } from "@/bin/say.mjs";
import { migrate } from "@/db/migrate";
import { databaseUrl } from "@/lib/testing/databases";
import { Compiler } from "./compiler";
import { drawFaults, type Fault, sourceFaults } from "./faults";
import { type Kind, kinds } from "./kinds";
import { readPage, renewed, writtenPage } from "./page";
import { Planter } from "./planter";
import { schemaFaults } from "./schema";
import { faultLine, type Outcome, type Score, scoresOf, scoreTable } from "./score";
import { type Asked, functionAt, type Touched } from "./touched";

const { values } = parseArgs({
  options: {
    draw: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    kind: { type: "string", default: kinds.join(",") },
    domain: { type: "string", default: "" },
    changed: { type: "boolean", default: false },
    before: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const cluster = process.env.QUINTET_TEST_DATABASE_URL;
if (!cluster) throw new Trouble("Planting needs a cluster: run `npm run mutate`, which brings one.");
const asked = new Set(values.kind.split(","));
const unknown = [...asked].filter((kind) => !kinds.some((known) => known === kind));
if (unknown.length > 0) throw new Trouble(`There is no kind "${unknown[0]}". The kinds: ${kinds.join(", ")}.`);

const changed = values.changed ? new Set(changedPaths()) : null;
const isAsked = (path: string) => path.includes(values.domain) && (changed?.has(path) ?? true);
const all = [...sourceFaults(root, isAsked), ...(await faultsOfSchema(cluster))].filter(({ kind }) => asked.has(kind));
say(`${values.draw} of ${all.length} faults, from seed ${values.seed}.`);
const compiler = await during("Compiling with nothing planted", () => Compiler.open(root));

const planter = new Planter(root);
const touched = await during("Running every test with nothing planted", () =>
  planter.watch(join(root, "node_modules/.cache/quintet-touched")),
);
const old = values.before ? new Set(pathsAt(values.before)) : null;
const outcomes: Outcome[] = [];
try {
  for await (const fault of drawFaults(all, Number(values.draw), Number(values.seed), (one) => compiler.takes(one))) {
    const { finder, isOld } = await find(fault, touched);
    outcomes.push({ fault, finder, isOld });
    say(`${finder ? `found by ${finder}` : "survives"}: ${faultLine(fault)}`);
  }
} finally {
  await planter.close();
  compiler.close();
  const scores = scoresOf(outcomes, Number(values.seed), old !== null);
  say(`\n${scoreTable(scores)}`);
  if (values.keep) keep(scores);
}

function keep(scores: readonly Score[]) {
  const path = join(root, "bench/mutation.md");
  const page = readPage(existsSync(path) ? readFileSync(path, "utf8") : "");
  const survivors = outcomes.filter(({ finder }) => !finder).map(({ fault }) => faultLine(fault));
  writeFileSync(path, writtenPage(renewed(page, scores, survivors)));
}

/** Test files that stood there before, if that is asked, then the others; the nearest and quickest first, for most faults are found by them. */
async function find(fault: Fault, tests: Touched): Promise<{ finder: string | null; isOld: boolean }> {
  const all = testsOf(fault, tests);
  const isOld = ({ path }: Asked) => old === null || old.has(relative(root, path));
  const finder = await findAmong(fault, all.filter(isOld));
  if (finder) return { finder, isOld: true };
  return {
    finder: await findAmong(
      fault,
      all.filter((one) => !isOld(one)),
    ),
    isOld: false,
  };
}

/**
 * The nearest, alone where it is quick, for most faults are found by it; then those of which but a part is asked, what is quick, and who
 * reads the sources; then all others; and whole what was asked in part, since tests share what one of them made.
 */
async function findAmong(fault: Fault, asked: readonly Asked[]): Promise<string | null> {
  const isQuick = ({ took }: Asked) => took < 1_500;
  const alone = asked[0] && isQuick(asked[0]) ? 1 : 0;
  const later = asked.slice(4);
  const isSoon = (one: Asked, at: number) => one.ids !== null || at < 8 || isQuick(one);
  const wholes = asked.filter(({ ids }) => ids).map((one) => ({ ...one, ids: null }));
  const slow = later.filter((one, at) => !isSoon(one, at));
  for (const some of [asked.slice(0, alone), asked.slice(alone, 4), later.filter(isSoon), slow, wholes]) {
    const finder = some.length > 0 ? await planter.finder(fault, some) : null;
    if (finder) return finder;
  }
  return null;
}

function testsOf(fault: Fault, tests: Touched): Asked[] {
  if ("statement" in fault) return [tests.whole(join(root, "db/schema.test.ts"))];
  const { path, source, edit } = fault;
  const at = functionAt(path, source, edit.from);
  const entering = tests.by(at === null ? path : `${path}:${at}`, path);
  const known = new Set(entering.map((one) => one.path));
  return [...entering.slice(0, 4), ...tests.readers().filter((one) => !known.has(one.path)), ...entering.slice(4)];
}

async function faultsOfSchema(clusterUrl: string): Promise<Fault[]> {
  if (!asked.has("schema") || changed || values.domain) return [];
  const name = `planting_${process.pid}`;
  const admin = postgres(clusterUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  await migrate(databaseUrl(clusterUrl, name));
  const sql = postgres(databaseUrl(clusterUrl, name), { max: 1 });
  const kind: Kind = "schema";
  const found = (await schemaFaults(sql)).map((fault) => ({ kind, ...fault }) as const);
  await sql.end();
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
  return found;
}

function git(...args: string[]): string[] {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n");
}

function changedPaths(): string[] {
  return [...git("diff", "--name-only", "main"), ...git("ls-files", "--others", "--exclude-standard")];
}

/** @param commit any name of one */
function pathsAt(commit: string): string[] {
  return git("ls-tree", "-r", "--name-only", commit);
}
