// What the teams wrote down in two years: key metrics and measurements, requirements and checks, signatures and phases.
import { type SQL, sql } from "drizzle-orm";

export const evidence: SQL[] = [
  sql`insert into metrics (id, project_id, name, audience, unit, direction, baseline, target, max_age_days, created_by_id, created_at)
    select pg_temp.ident(3, n * 10 + j), p.id, m.name, audience::audience, unit, direction::direction, baseline, target, 60,
      p.owner_id, p.created_at
    from ages join projects p on p.id = pg_temp.ident(2, n), (values
      (1, 'Answer time', 'technical', 'ms', 'lower', 900, 300),
      (2, 'Recall', 'technical', '%', 'higher', 55, 80),
      (3, 'False alarms a week', 'domain', 'cases', 'lower', 40, 12),
      (4, 'Saved a month', 'business', 'EUR', 'higher', 0, 20000)) as m (j, name, audience, unit, direction, baseline, target)`,
  // Twice a month from its start on, in the order of time; one metric in ten is no longer measured.
  sql`insert into measurements (id, metric_id, value, measured_at, source, recorded_by_id, recorded_at)
    select pg_temp.ident(4, row_number() over (order by at)), metric_id, value, at, 'api', owner_id, at
    from (select m.id as metric_id, m.created_by_id as owner_id,
        now() - (k * 15 + pg_temp.chance(n * 10 + j, 14)) * interval '1 day' as at,
        m.target + (m.baseline - m.target) * k / 40 * (0.8 + pg_temp.chance(n * 100 + k, 40) / 100.0) as value
      from ages, generate_series(1, 4) j, generate_series(0, 47) k, lateral (
        select * from metrics where id = pg_temp.ident(3, n * 10 + j)) m
      where k * 15 + 14 < days and (k > 6 or pg_temp.chance(n * 10 + j, 10) > 0)) measured
    order by at`,
  sql`insert into requirements (id, project_id, category, priority, statement, status, metric_id, max_age_days, proposed_by_id,
      proposed_at, agreed_by_id, agreed_at)
    select pg_temp.ident(5, ages.n * 10 + j), p.id, category::requirement_category, priority::requirement_priority, statement,
      (case when agreed then 'agreed' else 'proposed' end)::requirement_status, case when metric > 0 then pg_temp.ident(3, ages.n * 10 + metric) end,
      200, p.owner_id, p.created_at + interval '10 days', case when agreed then expert.person_id end,
      case when agreed then p.created_at + interval '20 days' end
    from ages join projects p on p.id = pg_temp.ident(2, ages.n) join seats expert on expert.n = ages.n and expert.r = 1, (values
      (1, 'speed', 'must', 'A case is scored within 300 ms.', 1), (2, 'accuracy', 'must', 'Four of five cases are found.', 2),
      (3, 'transparency', 'should', 'Each score names its three strongest reasons.', 0),
      (4, 'compliance', 'must', 'No personal data leaves the data centre.', 0),
      (5, 'budget', 'should', 'Running it costs less than a tenth of what it saves.', 0),
      (6, 'team', 'could', 'Two people can retrain it.', 0)) as r (j, category, priority, statement, metric),
      lateral (select pg_temp.chance(ages.n * 10 + j, 8) > 0 as agreed) a`,
  sql`insert into requirement_checks (id, requirement_id, verdict, note, checked_on, checked_by_id, recorded_at)
    select pg_temp.ident(6, row_number() over (order by k desc, r.id)), r.id, (case when k = 2 then 'unmet' else 'met' end)::check_verdict,
      'Looked at with the team.', current_date - k * 90 - 5, r.proposed_by_id, now() - (k * 90 + 5) * interval '1 day'
    from requirements r, generate_series(0, 2) k where r.metric_id is null`,
  sql`insert into signatures (id, project_id, gate, role, person_id, digest, signed_at)
    select pg_temp.ident(7, s.n * 5 + s.r), s.project_id, 'design', s.role, s.person_id, md5(s.n::text), p.created_at + interval '90 days'
    from seats s join projects p on p.id = s.project_id where p.phase <> 'design' and s.r in (0, 1, 3)`,
  sql`insert into phase_changes (id, project_id, from_phase, to_phase, forward, evidence, changed_by_id, changed_at)
    select pg_temp.ident(8, n * 2 + step), p.id, (enum_range(null::phase))[step + 1], (enum_range(null::phase))[step + 2], true, '[]',
      p.owner_id, p.created_at + (100 + step * 200) * interval '1 day'
    from ages join projects p on p.id = pg_temp.ident(2, n), generate_series(0, 1) step
    where p.phase = 'deployment' or (p.phase = 'development' and step = 0)`,
  sql`analyze metrics`,
  sql`analyze requirements`,
];
