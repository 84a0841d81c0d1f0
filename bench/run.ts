// `quintet bench`: the server time of the pages at several sizes of the workspace, beside a bare page of the same process.
import { parseArgs } from "node:util";
import { stopAll } from "@/bin/children.mjs";
import { during, say, Trouble } from "@/bin/say.mjs";
import { browse, type Site } from "./browse";
import { besideCrowds } from "./crowds";
import { count, linesOf, tableOf } from "./figures";
import { sendMalformed } from "./malformed";
import { bare } from "./pages";
import { weigh, weightsTable } from "./scripts";
import { dropDatabase, makeDatabase, openSite } from "./sites";
import { sumsTable, timeSums } from "./sums";

const { values } = parseArgs({
  options: {
    sizes: { type: "string" },
    rounds: { type: "string" },
    malformed: { type: "string" },
    crowds: { type: "string" },
  },
});
if (values.malformed) process.exit(await sendMalformed(Number(values.malformed)));
const sizes = numbers(values.sizes ?? "10,1000,10000", 10, 20_000).sort((a, b) => a - b);
const [rounds = 200] = numbers(values.rounds ?? "200", 20, 5_000);
/** Prepared statements get their lasting plan, and the pages are compiled, before anything counts. */
const warmUp = 25;

const cluster = process.env.QUINTET_TEST_DATABASE_URL;
if (!cluster) throw new Trouble("The bench needs a cluster: run `npm run bench`, which brings one.");

if (values.crowds) {
  const [bursts = 20] = numbers(values.crowds, 1, 1_000);
  const [size = 10] = sizes;
  try {
    const database = await during("Filling a workspace", () => makeDatabase(cluster, size));
    const site = await openSite(size, database);
    await during("Warming up", () => browse([site], warmUp));
    say(`\n${await besideCrowds({ ...site, databaseUrl: database.url }, bursts)}\n`);
  } finally {
    await stopAll();
    await dropDatabase(cluster, size);
  }
  process.exit(0);
}

say(`\n${sumsTable(timeSums(25))}\n`);

try {
  const sites: Site[] = [];
  for (const size of sizes) {
    const database = await during(`Filling a workspace of ${count(size)} projects and items of each kind`, () =>
      makeDatabase(cluster, size),
    );
    sites.push(await openSite(size, database));
  }
  await during("Warming up", () => browse(sites, warmUp));
  const times = await during(`Asking for each page ${rounds} times`, () => browse(sites, rounds));
  say(`\n${rounds} requests each, in turn and one at a time. The bare page is ${bare.path}.\n`);
  say(tableOf(linesOf(times, sizes), sizes));
  const [smallest] = sites;
  if (smallest) say(`\n${weightsTable(await weigh(smallest))}`);
} finally {
  await stopAll();
  for (const size of sizes) await dropDatabase(cluster, size);
}

function numbers(text: string, least: number, most: number): number[] {
  const read = text.split(",").map(Number);
  if (read.some((number) => !Number.isInteger(number) || number < least || number > most))
    throw new Trouble(`Whole numbers from ${least} to ${most}, please, not "${text}".`);
  return read;
}
