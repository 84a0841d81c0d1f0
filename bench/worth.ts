// What the projects are hoped to be worth, what they cost and what they brought, with the summary that the portfolio reads.
import { type SQL, sql } from "drizzle-orm";
import { pertMean } from "@/lib/value/pert.rules";
import type { ValueInputs } from "@/lib/value/simulation.rules";
import { simulateNpv } from "@/lib/value/viability.rules";

/** A dozen real simulations, from a loss to a large gain, dealt out over all projects. */
const kinds = Array.from({ length: 12 }, (_, kind) => {
  const inputs: ValueInputs = {
    casesPerPeriod: { least: 8_000, likely: 12_000, most: 20_000 },
    gainPerCase: { least: kind * 60 - 100, likely: kind * 100, most: kind * 160 + 100 },
    adoption: { least: 0.3, likely: 0.6, most: 0.9 },
    runningCost: { least: 1_500_000, likely: 2_000_000, most: 3_000_000 },
    investment: { least: 4_000_000, likely: 6_000_000, most: 9_000_000 },
    horizon: { least: 2, likely: 3, most: 5 },
  };
  const simulated = simulateNpv(inputs, { discountRate: 0.08, seed: kind + 1 });
  if (!simulated.ok) throw new Error("The inputs of the bench cannot be simulated.");
  const { viability } = simulated;
  return { kind, inputs, result: viability, remaining: Math.round(pertMean(inputs.investment)) };
});

/** Half a year of use in all live projects, for which months of realised value are recorded. */
const daysLive = 180;

export const worth: SQL[] = [
  sql`create temp table kinds on commit drop as select * from jsonb_to_recordset(${JSON.stringify(kinds)}::text::jsonb)
    as k (kind int, inputs jsonb, result jsonb, remaining bigint)`,
  sql`insert into estimates (id, project_id, number, current, inputs, discount_rate, note, result, submitted_by_id, submitted_at)
    select pg_temp.ident(10, n * 2 + number), p.id, number, number = 2, inputs, 0.08, 'From the figures of the last quarter.', result,
      p.owner_id, case number when 1 then p.created_at + interval '10 days' else now() - pg_temp.chance(n, 250) * interval '1 day' end
    from ages join projects p on p.id = pg_temp.ident(2, n) cross join generate_series(1, 2) number join kinds on kind = (n + number) % 12
    where n % 8 > 0`,
  sql`insert into budgets (id, project_id, amount, starts_on, ends_on, current, set_by_id, set_at)
    select pg_temp.ident(11, n), p.id, 9000000 + pg_temp.chance(n, 20) * 1000000, p.starts_on, p.starts_on + 900, true, p.owner_id, p.created_at
    from ages join projects p on p.id = pg_temp.ident(2, n) where n % 6 > 0`,
  sql`insert into costs (id, project_id, amount, kind, spent_on, note, recorded_by_id, recorded_at)
    select pg_temp.ident(12, row_number() over (order by k desc)), p.id, case kind when 'people' then 400000 else 60000 end + pg_temp.chance(n + k, 9) * 10000,
      kind::cost_kind, current_date - k * 30 - 3, 'Booked', p.owner_id, now() - (k * 30 + 3) * interval '1 day'
    from ages join projects p on p.id = pg_temp.ident(2, n), generate_series(0, 23) k, (values ('people'), ('compute')) as c (kind)
    where k * 30 + 3 < days order by k desc`,
  sql`insert into realised_values (id, project_id, amount, period_start, period_end, baseline, grade, evidence, recorded_by_id, recorded_at)
    select pg_temp.ident(13, n * 10 + k), p.id, 300000 + pg_temp.chance(n + k, 50) * 10000, current_date - k * 30 - 30, current_date - k * 30 - 1,
      'The same month a year before', pg_temp.chance(n + k, 6), 'Compared with the branches that work without it.', p.owner_id,
      now() - k * interval '30 days'
    from ages join projects p on p.id = pg_temp.ident(2, n), generate_series(0, 5) k where p.phase = 'deployment'`,
  sql`insert into promises (project_id, estimate_id, shares, started_on)
    select p.id, e.id, jsonb_build_array(jsonb_build_object('from', (current_date - ${daysLive}::int)::text, 'share', 1)),
      current_date - ${daysLive}::int
    from ages join projects p on p.id = pg_temp.ident(2, n) left join estimates e on e.project_id = p.id and e.number = 1
    where p.phase = 'deployment'`,
  sql`insert into value_summaries (project_id, pays_back, mean, p10, p50, p90, estimated_at, remaining_cost, funding_score, budget, spent,
      realised, realised_total, realised_until, below_promise)
    select p.id, (kinds.result -> 'paysBack' ->> 'share')::float8, (kinds.result ->> 'mean')::bigint, (kinds.result ->> 'p10')::bigint,
      (kinds.result ->> 'p50')::bigint, (kinds.result ->> 'p90')::bigint, e.submitted_at, kinds.remaining,
      case when (kinds.result ->> 'mean')::bigint > 0 then (kinds.result ->> 'mean')::float8 / kinds.remaining end, b.amount, coalesce(c.spent, 0),
      coalesce(v.by_grade, '[0,0,0,0,0,0]'), coalesce(v.total, 0), v.until,
      coalesce(v.total < (o.result -> 'gains' -> 1 ->> 'p10')::float8 * ${daysLive}::int / 365.25, false)
    from ages join projects p on p.id = pg_temp.ident(2, n)
      left join (select project_id, submitted_at from estimates where current) e on e.project_id = p.id
      left join promises m on m.project_id = p.id
      left join estimates o on o.id = m.estimate_id
      left join kinds on e.project_id is not null and kind = (n + 2) % 12
      left join budgets b on b.project_id = p.id
      left join (select project_id, sum(amount) as spent from costs group by project_id) c on c.project_id = p.id
      left join (select project_id, sum(amount) as total, max(period_end) as until,
          jsonb_build_array(${sql.join(
            [0, 1, 2, 3, 4, 5].map((grade) => sql`coalesce(sum(amount) filter (where grade = ${grade}::int), 0)`),
            sql`, `,
          )}) as by_grade
        from realised_values group by project_id) v on v.project_id = p.id`,
];
