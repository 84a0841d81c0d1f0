// Everything that has a name is called "constructor", "__proto__" and the like: pages and programs read it as any other name.
import { sql } from "drizzle-orm";
import { exampleOf, pagesInside, routes, visitsOf } from "./addresses";
import { openTokenOf } from "./cast";
import { expect, type House, test } from "./fixtures";
import { knock, sessionOf } from "./knock";

test.use({ stage: "demo for names-of-objects" });

const names = Object.getOwnPropertyNames(Object.prototype);

/** What is not free text: who and what is meant, and what only a program reads. */
const meant =
  /^(key|kind|subject|criterion|state|cause|print|identity|email|hash|digest|.*_hash|.*_digest|password.*|currency|locale|time_zone|subject_id|token.*|template_.*)$/;

type Column = { table: string; column: string; isList: boolean };

/** Every text that people or programs wrote, each by itself: where a rule of the table forbids such a word it stays as it was. */
async function rename({ db }: House): Promise<string[]> {
  const columns = await db.execute<Column>(sql`
    select c.table_name as "table", c.column_name as "column", c.data_type = 'ARRAY' as "isList"
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      and (c.data_type = 'text' or (c.data_type = 'ARRAY' and c.udt_name = '_text'))`);
  const renamed: string[] = [];
  for (const { table, column, isList } of columns.filter(({ column }) => column === "key" || !meant.test(column))) {
    if (column === "key" && !/^run_(params|tags|metrics)$/.test(table)) continue;
    const [from, name] = [sql.identifier(table), sql.identifier(column)];
    const words = sql.raw(`array[${names.map((word) => `'${word}'`).join(", ")}]`);
    const word = sql`(${words})[1 + (row_number() over () - 1) % ${sql.raw(String(names.length))}]`;
    const value = isList ? sql`(${words})[1 : coalesce(array_length(${name}, 1), 0)]` : word;
    const changed = (most: number) => sql`update ${from} as held set ${name} = told.value
      from (select ctid as place, ${value} as value from ${from} where ${name} is not null limit ${most}) as told
      where held.ctid = told.place`;
    // where each must have a name of its own, twelve do
    for (const most of [1_000_000, names.length]) {
      const done = await db.transaction((tx) => tx.execute(changed(most))).catch(() => null);
      if (done && done.count > 0) renamed.push(`${table}.${column}`);
      if (done) break;
    }
  }
  const said = JSON.stringify(
    Object.fromEntries(
      ["name", "statement", "reason", "status", ...names].map((word, at) => [word, names[at % names.length]]),
    ),
  );
  await db.execute(
    sql`update events set before = coalesce(before, '{}') || ${said}::jsonb, after = coalesce(after, '{}') || ${said}::jsonb`,
  );
  return renamed;
}

test("what is named like a property of every object is shown by every page and route", async ({ house }) => {
  test.setTimeout(180_000);
  const renamed = await rename(house);
  expect(renamed).toEqual(
    expect.arrayContaining([
      "runs.name",
      "run_metrics.key",
      "run_params.key",
      "datasets.name",
      "requirements.statement",
    ]),
  );
  expect(renamed.length).toBeGreaterThan(80);
  const broken: string[] = [];
  for (const page of pagesInside) {
    for (const { at, by } of await visitsOf(page, house)) {
      const answer = await knock(house, at, await sessionOf(house, by === "nobody" ? "admin" : by));
      // a part that failed while the page was on its way is marked in what came
      const [fault = ""] =
        /(?:data-dgst="|:E\{\\?"digest\\?":\\?")(?!NEXT_|BAILOUT_|["\\]).{0,120}/.exec(await answer.text()) ?? [];
      if (answer.status >= 400 || fault) broken.push(`${at} ${answer.status} ${fault}`);
    }
  }
  const authorization = `Bearer ${await openTokenOf(house.db, house.cast.data_scientist.id, "read")}`;
  for (const { address } of routes.filter(({ address }) => address.startsWith("/api/v1"))) {
    const at = await exampleOf(address, house);
    const { status } = await fetch(`${house.url}${at}`, { headers: { authorization } });
    if (status >= 500) broken.push(`${at} ${status}`);
  }
  expect(broken).toEqual([]);
});
