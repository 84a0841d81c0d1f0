// Tasks, comments, decisions and reviews, and the events of goalposts that were moved (see lists.ts).
import { type SQL, sql } from "drizzle-orm";
import { digestOfFacts, type ReviewFacts } from "@/lib/reviews/facts.rules";

const facts: ReviewFacts = {
  now: {
    phase: "deployment",
    expected: { number: 1, mean: 5_000_000, p10: -400_000, p50: 4_800_000, p90: 9_000_000, paysBack: 0.86 },
    realised: { byGrade: [0, 0, 0, 900_000, 0, 0], total: 900_000 },
    budget: { amount: 12_000_000, spent: 4_000_000 },
    requirements: Array.from({ length: 12 }, (_, n) => ({
      ...{ id: `requirement-${n}`, statement: "A case is scored within 300 ms.", priority: "must", state: "met" },
    })),
  },
  since: { alerts: [], incidents: [], gates: [], decisions: [], phases: [] },
};

const goalpost = "metric.edited";

export const listsOfTalk: SQL[] = [
  sql`insert into tasks (id, project_id, title, phase, wanted_role, assignee_id, due_on, status, created_by_id, created_at, closed_by_id, closed_at)
    select pg_temp.ident(40, i), pg_temp.ident(2, 0), 'Ask for the missing tariffs', (enum_range(null::phase))[1 + i % 3],
      (enum_range(null::role))[1 + i % 5], person_id, current_date + i % 90 - 30, (case when i % 4 = 0 then 'open' else 'done' end)::task_status,
      person_id, at, case when i % 4 > 0 then person_id end, case when i % 4 > 0 then at + interval '3 days' end from items`,
  sql`insert into comments (id, project_id, subject_kind, subject_id, body, author_id, written_at)
    select pg_temp.ident(41, i), pg_temp.ident(2, 0), (case i % 3 when 0 then 'project' when 1 then 'run' else 'dataset' end)::subject_kind,
      pg_temp.ident(case i % 3 when 0 then 2 when 1 then 32 else 20 end, case i % 3 when 0 then 0 else i end)::text,
      repeat('Looks right to me, but see the *second* column. ', 3), person_id, at from items`,
  sql`insert into decisions (id, project_id, decision, reason, phase, decided_on, decided_by_id, recorded_at)
    select pg_temp.ident(42, i), pg_temp.ident(2, 0), 'We leave out the old tariffs', 'They end this year.', 'design', at::date, person_id, at from items`,
  sql`insert into reviews (id, project_id, number, occasion, reason, called_by_id, called_at, outcome, decision_reason, next_on, digest, facts,
      decided_by_id, decided_at)
    select pg_temp.ident(43, i), pg_temp.ident(2, 0), i, 'called', 'To look at it again', person_id, at, 'continue', 'It pays.',
      at::date + 90, ${digestOfFacts(facts)}, ${JSON.stringify(facts)}::text::jsonb, person_id, at + interval '1 hour' from items`,
  sql`insert into review_votes (id, review_id, role, person_id, vote, sentence, digest, voted_at)
    select pg_temp.ident(44, i * 5 + r), pg_temp.ident(43, i), (enum_range(null::role))[1 + r], pg_temp.ident(1, r), 'continue', 'I see no harm.',
      ${digestOfFacts(facts)}, at from items, generate_series(0, 4) r`,
  sql`insert into events (at, actor_id, project_id, kind, subject, before, after)
    select at, person_id, pg_temp.ident(2, 0), ${goalpost}, pg_temp.ident(3, 1)::text, '{"metric":"recall","target":85}',
      '{"metric":"recall","target":80,"lowered":true,"reason":"Nobody reaches it."}' from items order by i`,
  ...["tasks", "comments", "decisions", "reviews", "events"].map((table) => sql.raw(`analyze ${table}`)),
];
