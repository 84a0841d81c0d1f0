// Events of projects over their life, sixty each in the order of time, and their notices.
import { type SQL, sql } from "drizzle-orm";

const kinds = ["measurements.imported", "cost.recorded", "requirement.agreed", "gate.signed", "project.edited"];

export const projectEvents: SQL[] = [
  sql`insert into events (at, actor_id, project_id, kind, subject, before, after)
    select at, s.person_id, s.project_id, (${JSON.stringify(kinds)}::text::jsonb) ->> k % 5, s.project_id::text, null,
      jsonb_build_object('name', 'Entry ' || k, 'amount', 120000 + k, 'note', 'As agreed in the meeting of the week')
    from ages join seats s using (n), generate_series(0, 59) k,
      lateral (select now() - days * (k * 100 + 1 + pg_temp.chance(n * 60 + k, 99)) / 6000.0 * interval '1 day' as at) t
    where s.r = (n + k) % 5 order by at`,
  // One in four of the team is notified; what is older than twelve days is read.
  sql`insert into notices (id, person_id, event_id, project_id, kind, created_at, read_at)
    select pg_temp.ident(14, e.id * 5 + s.r), s.person_id, e.id, e.project_id,
      (enum_range(null::notice_kind))[1 + pg_temp.chance(e.id, 4)], e.at,
      case when e.at < now() - interval '12 days' then e.at + interval '1 day' end
    from events e join seats s on s.project_id = e.project_id
    where s.person_id <> e.actor_id and pg_temp.chance(e.id * 5 + s.r, 4) = 0 order by e.id`,
];
