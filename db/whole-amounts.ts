// Amounts are whole minor units. Which unit that is of some currencies was once the engine's word, and is ISO 4217's from one migration on.
import { sql } from "drizzle-orm";
import type { Database } from "./client";

/** Engines write them without a minor unit, though ISO 4217 has one: all for which the two differ. */
const onceWhole = [
  ...["AFN", "ALL", "COP", "HUF", "IDR", "IQD", "IRR", "KPW", "LAK"],
  ...["LBP", "MGA", "MMK", "PKR", "SLL", "SOS", "SYP", "YER"],
];

/** When the migration was made that refuses amounts of these currencies: "0029_count_money_by_iso_4217". */
const countedByIsoFrom = 1_795_922_475_861;

/**
 * Every release before wrote these currencies without a minor unit, as its engine, which it brings along, says. Projects from then keep
 * their amounts and are counted in whole units for good: their currency is written in small letters, "huf". Its frozen reports too.
 * Run before the migrations; it does nothing once that one is through, or where this engine says otherwise.
 */
export async function keepWholeAmounts(database: Database): Promise<void> {
  const codes = onceWhole.filter(isWhole);
  if (codes.length === 0 || !(await isFromBefore(database))) return;
  const list = sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  );
  await database.transaction(async (tx) => {
    await tx.execute(sql`update projects set currency = lower(currency) where currency in (${list})`);
    const [reports] = await tx.execute(sql`select to_regclass('reports') is not null as there`);
    if (!reports?.there) return;
    for (const code of codes) {
      // the only amounts that are kept together with their currency: `"currency": "HUF"`, and sums by currency, `"HUF": {`
      const small = code.toLowerCase();
      await tx.execute(sql`update reports set facts = replace(replace(facts::text,
          ${`"currency": "${code}"`}, ${`"currency": "${small}"`}), ${`"${code}": {`}, ${`"${small}": {`})::jsonb
        where facts::text like ${`%"${code}"%`}`);
    }
  });
}

const isWhole = (currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits === 0;

async function isFromBefore(database: Database): Promise<boolean> {
  const [journal] = await database.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there,
    to_regclass('projects') is not null as "hasProjects"`);
  if (!journal?.there || !journal.hasProjects) return false;
  const [last] = await database.execute(sql`select max(created_at)::float8 as "at" from drizzle.__drizzle_migrations`);
  return typeof last?.at === "number" && last.at < countedByIsoFrom;
}
