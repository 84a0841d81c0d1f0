// A fault of the database says in its own words what went wrong: nobody outside reads them, whatever was asked and however.
import { getTableName } from "drizzle-orm";
import { memberships, people, projects, sessions, tokens, workspace } from "@/db/schema";
import { whileBroken } from "@/lib/testing/doors/breaking";
import { vault } from "@/lib/testing/doors/said";
import { tables } from "@/lib/testing/full-house/tables";
import { listActions, post } from "./actions";
import { exampleOf, pagesInside, routes } from "./addresses";
import { openTokenOf } from "./cast";
import { expect, type House, test } from "./fixtures";
import { sessionOf } from "./knock";

test.use({ stage: "demo for a-fault-stays-inside", troubleExpected: true });

/** What every door reads before it opens. */
const ofDoors = new Set<string>(
  [sessions, people, memberships, projects, tokens, workspace].map((table) => getTableName(table)),
);
const broken = {
  "at the door": [getTableName(people)],
  "behind the door": tables.map(({ sqlName }) => sqlName).filter((name) => !ofDoors.has(name)),
};

/** The fault itself, and what the libraries wrap around it. */
const inner = new RegExp(`${vault}|Failed query|PostgresError|DrizzleQueryError|node_modules|\\bat \\w+ \\(`);

type Told = { asked: string; isFault: boolean; leaks: string | undefined };

async function asked(house: House, path: string, headers: Record<string, string>): Promise<Told> {
  const answer = await fetch(new URL(path, house.url), { headers });
  const text = await answer.text().catch((fault) => String(fault));
  const all = `${text}\n${JSON.stringify([...answer.headers])}`;
  const isFault = answer.status >= 500 || /data-dgst|"digest":"|E\{"digest"/.test(text);
  return { asked: `${path} ${answer.status}`, isFault, leaks: inner.exec(all)?.[0] };
}

for (const [where, names] of Object.entries(broken)) {
  test(`pages and routes that fail ${where} tell nothing of why`, async ({ house }) => {
    const cookie = `quintet=${await sessionOf(house, "admin")}`;
    const authorization = `Bearer ${await openTokenOf(house.db, house.cast.admin.id, "read")}`;
    const open = routes.filter(({ address }) => !/live|auth/.test(address));
    const addresses: [string, Record<string, string>][] = [];
    for (const page of pagesInside) {
      const address = await exampleOf(page, house);
      addresses.push([address, { cookie }], [address, { cookie, rsc: "1" }]);
    }
    for (const { address } of open) addresses.push([await exampleOf(address, house), { authorization, cookie }]);
    const told = await whileBroken(house.db, names, "ours", async () => {
      const all: Told[] = [];
      for (const [path, headers] of addresses) all.push(await asked(house, path, headers));
      return all;
    });
    expect(told.filter(({ leaks }) => leaks)).toEqual([]);
    expect(told.filter(({ isFault }) => isFault).length).toBeGreaterThan(told.length / 2);
  });
}

test("forms that fail tell nothing of why", async ({ house }) => {
  const cookie = await sessionOf(house, "admin");
  const actions = await listActions();
  const told: [string, number, string | undefined][] = [];
  await whileBroken(house.db, broken["at the door"], "ours", async () => {
    for (const action of actions) {
      const { status, text } = await post(house, action, { cookie, project: "CHURN", fields: { smuggled: "1" } });
      told.push([action.name, status, inner.exec(text)?.[0]]);
    }
  });
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter(([, status, leak]) => leak || status !== 500)).toEqual([]);
});
