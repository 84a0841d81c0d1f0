// The judged cases of a batch with each expert's opinion, the worst mistakes first.
import { type SQL, sql } from "drizzle-orm";
import type { SampleVerdict } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { formatCursor, parseCursor } from "@/lib/projects/rules";
import type { Case } from "./queue.queries";
import { type Counts, type Outcome, outcomeOf } from "./rules";
import type { Show } from "./schema";

export const pageSize = 20;

export type Opinion = {
  id: string;
  personId: string;
  person: string;
  verdict: SampleVerdict;
  reason: string;
  givenAt: Date;
  /** Taken back: on record, and counted no more. */
  undoneAt: Date | null;
};

export type JudgedCase = Case & { counts: Counts; outcome: Outcome; opinions: Opinion[] };

const conditions: Record<Show, SQL> = {
  wrong: sql`s.wrong > s.correct`,
  disputed: sql`s.correct > 0 and s.wrong > 0`,
  unsure: sql`s.unsure > 0 and s.wrong <= s.correct`,
  all: sql`true`,
};

/** How sure the model was, the surest first; those that say nothing of it come last. All of them come as the file has them. */
const sureness = sql`coalesce(confidence, -1)`;

/** `next` says where the next page starts (null on the last). */
export async function listJudgedCases(
  grant: Grant,
  batchId: string,
  options: { show?: Show; after?: string; size?: number } = {},
): Promise<{ cases: JudgedCase[]; next: string | null }> {
  const { show = "all", size = pageSize } = options;
  const cursor = parseCursor(options.after);
  const inFileOrder = show === "all";
  const after =
    cursor &&
    (inFileOrder
      ? sql`s.number > (select p.number from samples p where p.id = ${cursor.id})`
      : sql`(${sureness}, -s.number) < (select coalesce(p.confidence, -1), -p.number from samples p where p.id = ${cursor.id})`);
  const cases = await readCases(
    grant,
    sql`s.batch_id = ${batchId} and ${conditions[show]} ${after ? sql`and ${after}` : sql``}`,
    inFileOrder ? sql`number` : sql`${sureness} desc, number`,
    size + 1,
  );
  const page = cases.slice(0, size);
  const last = cases.length > size ? page.at(-1) : undefined;
  return { cases: page, next: last ? formatCursor({ by: null, id: last.id }) : null };
}

/** Every case of a batch, as the file that they came from has them. */
export async function readJudgedCases(grant: Grant, batchId: string): Promise<JudgedCase[]> {
  return readCases(grant, sql`s.batch_id = ${batchId}`);
}

/** @throws Refusal not_found */
export async function getJudgedCase(grant: Grant, batchId: string, number: number): Promise<JudgedCase> {
  const isCaseNumber = Number.isInteger(number) && number > 0 && number < 10_000;
  const [judgedCase] = isCaseNumber
    ? await readCases(grant, sql`s.batch_id = ${batchId} and s.number = ${number}`)
    : [];
  if (!judgedCase) throw notFound("This case");
  return judgedCase;
}

type Row = Case &
  Counts & { given: (Omit<Opinion, "givenAt" | "undoneAt"> & { givenAt: string; undoneAt: string | null })[] };

/** Sorted and limited first; only that page is joined with its opinions. */
async function readCases(
  grant: Grant,
  condition: SQL,
  order: SQL = sql`number`,
  limit: number | null = null,
): Promise<JudgedCase[]> {
  const rows = await grant.db.execute<Row>(sql`
    with shown as materialized (
      select s.id, s.number, s.facts, s.answer, s.confidence, s.correct, s.wrong, s.unsure
      from samples s join sample_batches b on b.id = s.batch_id
      where b.project_id = ${grant.project.id} and ${condition} order by ${order} limit ${limit})
    select shown.*, coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'personId', p.id, 'person', p.name, 'verdict', o.verdict,
        'reason', o.reason, 'givenAt', o.given_at, 'undoneAt', o.undone_at) order by o.given_at, o.id)
      from sample_opinions o join people p on p.id = o.person_id where o.sample_id = shown.id), '[]'::jsonb) as given
    from shown order by ${order}`);
  return rows.map(({ correct, wrong, unsure, given, ...row }) => {
    const counts = { correct, wrong, unsure };
    const opinions = given.map(({ givenAt, undoneAt, ...opinion }) => ({
      ...opinion,
      givenAt: new Date(givenAt),
      undoneAt: undoneAt === null ? null : new Date(undoneAt),
    }));
    return { ...row, counts, outcome: outcomeOf(counts), opinions };
  });
}
