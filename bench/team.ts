// Who works where: people, projects in every phase, and a team of five for each of them; the reader is on ten or twenty teams.
import { type SQL, sql } from "drizzle-orm";

/** Ids that rise with time, as the product's own do, and numbers that look random and are the same in every run. */
export const tools: SQL[] = [
  sql`create function pg_temp.ident(kind int, n bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(n), 12, '0') || '70008000' || lpad(to_hex(kind), 12, '0'))::uuid $$`,
  sql`create function pg_temp.chance(n bigint, sides int) returns int language sql immutable as
    $$ select ((((n * 2654435761) % 4294967296) >> 8) % sides)::int $$`,
];

/** Person 0 reads; the others are half as many as there are projects, so that each is on about ten teams. */
export function team(size: number): SQL[] {
  const others = Math.max(11, Math.floor(size / 2));
  const teams = Math.min(size, size > 10 ? 20 : 10);
  const stride = Math.floor(size / teams);
  return [
    sql`insert into workspace (name) values ('Bench') on conflict do nothing`,
    sql`insert into people (id, email, name, default_role, joined_at, created_at, last_seen_at, previous_visit_at)
      select pg_temp.ident(1, n), 'person' || n || '@example.org', 'Person ' || n, (enum_range(null::role))[1 + n % 5],
        now() - interval '800 days', now() - interval '800 days', now(), now() - interval '10 days'
      from generate_series(0, ${others}::int) n`,
    sql`create temp table seats on commit drop as
      select n, r, (enum_range(null::role))[1 + r] as role, pg_temp.ident(2, n) as project_id, pg_temp.ident(1, case
        when (n - 1) % ${stride}::int = 0 and (n - 1) / ${stride}::int < ${teams}::int and (n - 1) / ${stride}::int % 5 = r then 0
        else 1 + pg_temp.chance(n * 5 + r, ${others}::int) end) as person_id
      from generate_series(1, ${size}::int) n, generate_series(0, 4) r`,
    // P1 is the project that is looked at, alike at every size: old, live and open to all.
    sql`create temp table ages on commit drop as
      select n, case when n = 1 then 700 else 60 + pg_temp.chance(n, 670) end as days from generate_series(1, ${size}::int) n`,
    sql`analyze seats`,
    sql`analyze ages`,
    sql`insert into projects (id, key, name, summary, problem, todays_process, affected, phase, status, visibility, currency,
        owner_id, starts_on, archived_at, created_at, updated_at)
      select pg_temp.ident(2, n), 'P' || n, (array['Churn', 'Demand', 'Scrap', 'Fraud', 'Triage'])[1 + n % 5] || ' forecast ' || n,
        'Tells in the morning which cases need a look today.', repeat('Too many cases are seen too late. ', 5),
        repeat('Somebody goes through a list. ', 5), 'The service team and its customers.',
        (case when days > 450 then 'deployment' when days > 200 then 'development' else 'design' end)::phase,
        (case when n % 12 = 5 then 'paused' when n % 25 = 7 then 'stopped' else 'active' end)::project_status,
        (case when n % 5 = 3 then 'private' else 'workspace' end)::visibility, case when n % 10 = 9 then 'USD' else 'EUR' end,
        s.person_id, current_date - days, case when n % 20 = 13 then now() - interval '20 days' end,
        now() - days * interval '1 day', now() - pg_temp.chance(n, 43200) * interval '1 minute'
      from ages join seats s using (n) where s.r = 0`,
    sql`insert into memberships (project_id, person_id, role, created_at)
      select project_id, person_id, role, now() - interval '700 days' from seats`,
    sql`analyze people`,
    sql`analyze projects`,
    sql`analyze memberships`,
  ];
}
