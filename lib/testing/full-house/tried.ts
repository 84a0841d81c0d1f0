// `test` with two houses that are really stored, of which every command is tried.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { commands } from "../commands";
import { test as base } from "../test";
import { type Catalogue, catalogueOf } from "./catalogue";
import { fill } from "./fill";
import { House } from "./house";
import { Recorder } from "./recorder";
import { Kept } from "./state";

/** Of one every command is tried; the other is nobody's business meanwhile. */
type Houses = { tried: House; beside: House };

export const test = base.extend<{ houses: Houses; house: House; kept: Kept; recorder: Recorder; catalogue: Catalogue }>(
  {
    houses: [
      async ({ clone: { database } }, use) => {
        const houses = { tried: new House("ada"), beside: new House("bob") };
        await database.transaction(async (tx) => {
          for (const one of [houses.tried, houses.beside]) await fill(tx, one);
        });
        await database.execute(sql`analyze`);
        await use(houses);
      },
      { scope: "worker" },
    ],
    house: [async ({ houses }, use) => use(houses.tried), { scope: "worker" }],
    kept: [async ({ clone, house }, use) => use(await Kept.of(house && clone.database)), { scope: "worker" }],
    recorder: [
      async ({ clone }, use) => {
        const recorder = new Recorder(clone.url);
        await use(recorder);
        await recorder.close();
      },
      { scope: "worker" },
    ],
    catalogue: [async ({ clone, house }, use) => use(await catalogueOf(house && clone.database)), { scope: "worker" }],
  },
);

/** They can't be done in a full house, and why. */
export const untried: Record<string, string> = {
  "access enterDemo": "it is no demo",
  "access setUpWorkspace": "somebody lives here already",
  "access/operator renewSetupCode": "somebody lives here already",
};

export const tried = commands.filter(({ name }) => !untried[name]);

class Undone extends Error {}

/** What is done there leaves no trace. */
export async function undone(db: Executor, work: (tx: Executor) => Promise<void>): Promise<void> {
  await db
    .transaction(async (tx) => {
      await work(tx);
      throw new Undone();
    })
    .catch((fault) => {
      if (!(fault instanceof Undone)) throw fault;
    });
}
