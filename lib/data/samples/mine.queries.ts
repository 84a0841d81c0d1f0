// For the expert's home: cases and questions that wait for them, and what followed from their opinions.
import { sql } from "drizzle-orm";
import { memberships, people } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { waitingIn } from "./queries";

export type MyWork = {
  project: { key: string; name: string };
  /** Cases that wait for the person, in the batches that have waited longest. */
  waiting: number;
  /** Where to start; null where no case waits. */
  batch: { id: string; name: string } | null;
  openQuestions: number;
  /** Cases where another expert says the opposite of what the person said of late. */
  disputed: number;
};

/** So many open batches are counted, those that have waited longest: whoever has more waiting needs no exact figure. */
const mostBatches = 40;
/** So many of the person's opinions are held against the others', the last ones. */
const mostOpinions = 500;

/** The projects in which the person is an expert and something waits; the most waiting first. */
export async function listMyWork(grant: WorkspaceGrant, most = 12): Promise<MyWork[]> {
  const me = grant.person.id;
  return await grant.db.execute<MyWork>(sql`
    with mine as (
      select p.id, p.key, p.name from ${memberships} m join projects p on p.id = m.project_id
      where m.person_id = ${me} and m.role = 'expert' and p.archived_at is null and p.status = 'active'),
    queue as (
      select mine.id, sum(w.waiting)::int as waiting,
        (array_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.submitted_at) filter (where w.waiting > 0))[1] as batch
      from (select b.* from sample_batches b where b.closed_at is null and b.project_id in (select id from mine)
        order by b.submitted_at limit ${mostBatches}) b
      join mine on mine.id = b.project_id
      cross join lateral (select ${waitingIn(sql`b.id`, sql`b.opinions`, me)} as waiting) w
      group by mine.id),
    asked as (
      select mine.id, count(*)::int as questions from mine join questions q on q.project_id = mine.id
      where q.answered_at is null group by mine.id),
    disputes as (
      select mine.id, count(*)::int as disputed
      from (select * from sample_opinions where person_id = ${me} and undone_at is null order by given_at desc limit ${mostOpinions}) o
      join samples s on s.id = o.sample_id join sample_batches b on b.id = s.batch_id join mine on mine.id = b.project_id
      where o.verdict <> 'unsure' and exists (select 1 from sample_opinions other where other.sample_id = o.sample_id and other.undone_at is null
          and other.verdict <> 'unsure' and other.verdict <> o.verdict)
      group by mine.id)
    select jsonb_build_object('key', mine.key, 'name', mine.name) as project, coalesce(waiting, 0) as waiting, batch,
      coalesce(questions, 0) as "openQuestions", coalesce(disputed, 0) as disputed
    from mine left join queue using (id) left join asked using (id) left join disputes using (id)
    where coalesce(waiting, 0) + coalesce(questions, 0) + coalesce(disputed, 0) > 0
    order by coalesce(waiting, 0) desc, mine.key limit ${most}`);
}

/** A longer pause is none of the judging. */
const longestPause = "5 minutes";
/** Of fewer cases nothing can be said. */
const fewestPauses = 5;

/** How many seconds a case takes the person: the median time between their last opinions; null where there are too few to say. */
export async function findJudgingPace({ db, person }: WorkspaceGrant): Promise<number | null> {
  const [row] = await db.execute<{ seconds: number | null }>(sql`
    select case when count(*) >= ${fewestPauses} then percentile_cont(0.5) within group (order by seconds) end as seconds
    from (select extract(epoch from given_at - lag(given_at) over (order by given_at)) as seconds
      from (select given_at from sample_opinions where person_id = ${person.id} order by given_at desc limit 50) last) pauses
    where seconds > 0 and seconds <= extract(epoch from ${longestPause}::interval)`);
  return row?.seconds ?? null;
}

export type MyRemarks = {
  project: { key: string; name: string };
  batch: { id: string; name: string };
  /** The person's own opinions, and how many of them say wrong. */
  opinions: number;
  wrong: number;
  lastAt: Date;
  submittedBy: string;
  closedAt: Date | null;
  /** A version of the data that came after the judging was over; null where there is none, or nobody said which data it was. */
  followed: { datasetId: string; dataset: string; number: number; at: Date } | null;
};

type Row = Omit<MyRemarks, "lastAt" | "closedAt" | "followed"> & {
  lastAt: string;
  closedAt: string | null;
  followed: { datasetId: string; dataset: string; number: number; at: string } | null;
};

/** The batches that the person judged last, and what became of each. */
export async function listMyRemarks(grant: WorkspaceGrant, most = 5): Promise<MyRemarks[]> {
  const rows = await grant.db.execute<Row>(sql`
    with mine as (
      select s.batch_id, count(*)::int as opinions, (count(*) filter (where o.verdict = 'wrong'))::int as wrong, max(o.given_at) as last_at
      from (select * from sample_opinions where person_id = ${grant.person.id} and undone_at is null order by given_at desc limit 2000) o
      join samples s on s.id = o.sample_id group by s.batch_id)
    select jsonb_build_object('key', p.key, 'name', p.name) as project, jsonb_build_object('id', b.id, 'name', b.name) as batch,
      mine.opinions, mine.wrong, mine.last_at as "lastAt", submitter.name as "submittedBy", b.closed_at as "closedAt",
      (select jsonb_build_object('datasetId', d.id, 'dataset', d.name, 'number', later.number, 'at', later.registered_at)
        from dataset_versions drawn join dataset_versions later on later.dataset_id = drawn.dataset_id and later.number > drawn.number
        join datasets d on d.id = drawn.dataset_id
        where drawn.id = b.dataset_version_id and later.registered_at > b.closed_at order by later.number limit 1) as followed
    from mine join sample_batches b on b.id = mine.batch_id join projects p on p.id = b.project_id
      join ${people} submitter on submitter.id = b.submitted_by_id
    where p.visibility = 'workspace' or p.owner_id = ${grant.person.id}
      or exists (select 1 from ${memberships} m where m.project_id = p.id and m.person_id = ${grant.person.id})
    order by mine.last_at desc limit ${most}`);
  return rows.map(({ lastAt, closedAt, followed, ...row }) => ({
    ...row,
    lastAt: new Date(lastAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
    followed: followed && { ...followed, at: new Date(followed.at) },
  }));
}
