// One project with so many of everything that a list page lists, in which the reader wears all five roles.
import { type SQL, sql } from "drizzle-orm";
import { listsOfData } from "./lists-of-data";
import { listsOfModels } from "./lists-of-models";
import { listsOfTalk } from "./lists-of-talk";

/** Its key. The batch whose cases are listed has the number 1. */
export const listsKey = "LISTS";

/** As `pg_temp.ident` makes it. */
export const firstBatch = "00000000-0001-7000-8000-00000000001a";

export const lists = (size: number): SQL[] => [
  sql`insert into projects (id, key, name, summary, problem, todays_process, affected, phase, status, visibility, currency, owner_id,
      starts_on, created_at, updated_at)
    values (pg_temp.ident(2, 0), ${listsKey}, 'Much of everything', 'Has as many of each kind as the workspace has projects.',
      'Too many cases are seen too late.', 'Somebody goes through a list.', 'The service team.', 'deployment', 'active', 'workspace',
      'EUR', pg_temp.ident(1, 0), current_date - 700, now() - interval '700 days', now())`,
  sql`insert into memberships (project_id, person_id, role, created_at)
    select pg_temp.ident(2, 0), pg_temp.ident(1, case worn when true then 0 else r end), (enum_range(null::role))[1 + r], now()
    from generate_series(0, 4) r, (values (true), (false)) as w (worn) where worn or r > 0`,
  sql`insert into value_summaries (project_id, realised) values (pg_temp.ident(2, 0), '[0,0,0,0,0,0]')`,
  sql`insert into metrics (id, project_id, name, audience, unit, direction, baseline, target, max_age_days, created_by_id, created_at)
    select pg_temp.ident(3, j), pg_temp.ident(2, 0), name, 'technical', '%', 'higher', 50, 80, 60, pg_temp.ident(1, 0), now() - interval '690 days'
    from (values (1, 'recall'), (2, 'precision')) as m (j, name)`,
  sql`create temp table items on commit drop as select i, now() - interval '600 days' * (${size}::int - i) / ${size}::int as at,
      pg_temp.ident(1, pg_temp.chance(i, 5)) as person_id from generate_series(1, ${size}::int) i`,
  sql`analyze items`,
  ...listsOfData,
  ...listsOfModels,
  ...listsOfTalk,
];
