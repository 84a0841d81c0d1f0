// `test` with a database in which all houses stand, and what everybody is told there.
import { sql } from "drizzle-orm";
import { test as base } from "../test";
import { type Answered, askAll } from "./answers";
import { fill } from "./fill";
import { House, type HouseName, houseNames } from "./house";

/** Really stored, once a file: nobody changes anything. */
export const test = base.extend<{ houses: Record<HouseName, House>; answers: Answered[] }>({
  houses: [
    async ({ clone }, use) => {
      const [ada, bob] = [new House("ada"), new House("bob")];
      const houses = { ada, bob, cat: new House("cat"), dee: new House("dee"), eve: new House("eve") };
      await clone.database.transaction(async (tx) => {
        for (const name of houseNames) await fill(tx, houses[name]);
      });
      await clone.database.execute(sql`analyze`);
      await use(houses);
    },
    { scope: "worker" },
  ],
  answers: [async ({ clone, houses }, use) => use(await askAll(clone.database, houses)), { scope: "worker" }],
});
