// `quintet mutate`: plants faults one at a time, and says which of them no test finds.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { root } from "@/bin/place.mjs";
import { during, say, Trouble } from "@/bin/say.mjs";
import { migrate } from "@/db/migrate";
import { databaseUrl } from "@/lib/testing/databases";
import { drawFaults, type Fault, sourceFaults } from "./faults";
import { type Kind, kinds } from "./kinds";
import { Planter } from "./planter";
import { schemaFaults } from "./schema";
import { scoreTable, survivorLine } from "./score";
import { functionAt, type Touched } from "./touched";

const { values } = parseArgs({
  options: {
    draw: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    kind: { type: "string", default: kinds.join(",") },
    domain: { type: "string", default: "" },
    changed: { type: "boolean", default: false },
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
const drawn = drawFaults(all, Number(values.draw), Number(values.seed));
say(`${drawn.length} of ${all.length} faults, from seed ${values.seed}.`);

const planter = new Planter(root);
const touched = await during("Running every test with nothing planted", () =>
  planter.watch(join(root, "node_modules/.cache/quintet-touched")),
);
const outcomes: { fault: Fault; isFound: boolean }[] = [];
try {
  for (const fault of drawn) {
    const isFound = await find(fault, touched);
    outcomes.push({ fault, isFound });
    if (!isFound) say(survivorLine(fault));
  }
} finally {
  await planter.close();
}
say(`\n${scoreTable(outcomes.map(({ fault: { kind }, isFound }) => ({ kind, isFound })))}`);

/** The quickest test files first: most faults are found by them. */
async function find(fault: Fault, { tests, tookMs }: Touched): Promise<boolean> {
  const files = [...testsOf(fault, tests)].sort((one, other) => (tookMs.get(one) ?? 0) - (tookMs.get(other) ?? 0));
  const quick = new Set(files.slice(0, 4));
  if (quick.size > 0 && (await planter.isFound(fault, quick))) return true;
  const rest = new Set(files.slice(4));
  return rest.size > 0 && (await planter.isFound(fault, rest));
}

function testsOf(fault: Fault, tests: Touched["tests"]): ReadonlySet<string> {
  if ("statement" in fault) return new Set([join(root, "db/schema.test.ts")]);
  const { path, source, edit } = fault;
  const at = functionAt(path, source, edit.from);
  return tests.get(at === null ? path : `${path}:${at}`) ?? new Set();
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

function changedPaths(): string[] {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n");
  return [...git("diff", "--name-only", "main"), ...git("ls-files", "--others", "--exclude-standard")];
}
