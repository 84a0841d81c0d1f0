// Runs with their metrics, model versions, releases, and what was measured and found of the ones in use (see lists.ts).
import { type SQL, sql } from "drizzle-orm";

export const listsOfModels: SQL[] = [
  sql`insert into experiments (id, project_id, name, created_by_id, created_at, changed_at)
    select pg_temp.ident(31, k), pg_temp.ident(2, 0), 'Experiment ' || k, pg_temp.ident(1, 0), now(), now() from generate_series(0, 9) k`,
  sql`insert into runs (id, experiment_id, project_id, name, status, source, started_at, ended_at, algorithm, dataset_version_id, logged_by_id)
    select pg_temp.ident(32, i), pg_temp.ident(31, i % 10), pg_temp.ident(2, 0), 'run-' || i, 'finished', 'mlflow', at, at + interval '5 minutes',
      'Gradient boosting', pg_temp.ident(21, i), person_id from items`,
  sql`insert into run_params (run_id, key, value)
    select pg_temp.ident(32, i), key, pg_temp.chance(i, 9)::text from items, (values ('depth'), ('rate'), ('trees')) as p (key)`,
  sql`insert into run_metrics (run_id, project_id, key, value, step, logged_at, lowest, highest, points)
    select pg_temp.ident(32, i), pg_temp.ident(2, 0), key, pg_temp.chance(i * 7 + j, 1000) / 10.0, 9, 1700000000000 + i, 0, 100, 1
    from items, (values (1, 'recall'), (2, 'precision'), (3, 'loss'), (4, 'auc'), (5, 'seconds')) as m (j, key)`,
  sql`insert into metric_points (run_metric_id, logged_at, step, value) select id, logged_at, step, value from run_metrics`,
  sql`insert into model_versions (id, project_id, model, number, run_id, proposed_by_id, proposed_at)
    select pg_temp.ident(33, i), pg_temp.ident(2, 0), 'model-' || i % 10, i, pg_temp.ident(32, i), person_id, at from items`,
  // Releases 1 to 3 are in use, one in each environment; one in a hundred waits.
  sql`insert into releases (id, project_id, number, model_version_id, environment, strategy, serving_mode, integration_point,
      integration_owner_id, way_back, status, prepared_by_id, prepared_at, deployed_by_id, deployed_at, ended_by_id, ended_at)
    select pg_temp.ident(34, i), pg_temp.ident(2, 0), i, pg_temp.ident(33, i), (enum_range(null::environment))[1 + i % 3], 'basic', 'batch',
      'The call list of the morning', person_id, 'Deploy the one before.', s.status::release_status, person_id, at,
      case when s.status <> 'prepared' then person_id end, case when s.status <> 'prepared' then at end,
      case when s.status = 'replaced' then person_id end, case when s.status = 'replaced' then at + interval '9 days' end
    from items, lateral (select case when i <= 3 then 'live' when i % 100 = 4 then 'prepared' else 'replaced' end as status) s`,
  sql`insert into reference_histograms (id, release_id, feature, bins, counts, recorded_at)
    select pg_temp.ident(35, k), pg_temp.ident(34, 2), 'feature ' || k, '{low,middle,high}', '{900,800,700}', now() from generate_series(1, 2) k`,
  sql`insert into windows (id, release_id, started_at, ended_at, cases, sent_by_id, received_at)
    select pg_temp.ident(36, i), pg_temp.ident(34, 2), at - interval '1 hour', at, 500, pg_temp.ident(1, 0), at from items`,
  sql`insert into window_values (window_id, release_id, ended_at, metric, value)
    select pg_temp.ident(36, i), pg_temp.ident(34, 2), at, 'metric ' || k, pg_temp.chance(i, 100) from items, generate_series(3, 6) k`,
  sql`insert into window_histograms (window_id, reference_id, ended_at, counts, moved, chance, psi)
    select pg_temp.ident(36, i), pg_temp.ident(35, k), at, '{300,100,100}', pg_temp.chance(i, 20) / 100.0, 0.05, 0.04 from items, generate_series(1, 2) k`,
  sql`insert into monitors (id, release_id, kind, watches, direction, threshold, least_percent, severity, created_by_id, created_at)
    select pg_temp.ident(37, k), pg_temp.ident(34, 2), (case when k < 3 then 'drift' else 'operation' end)::monitor_kind,
      case when k < 3 then 'feature ' || k else 'metric ' || k end, (case when k < 3 then null else 'lower' end)::direction,
      case when k > 2 then 90 end, case when k < 3 then 10 end, 'warning', pg_temp.ident(1, 0), now() from generate_series(1, 6) k`,
  // The latest three are open.
  sql`insert into alerts (id, project_id, monitor_id, severity, status, since, opened_at, last_window_id, value, worst, told, windows, owner_id,
      acknowledged_at, resolved_at)
    select pg_temp.ident(38, i), pg_temp.ident(2, 0), pg_temp.ident(37, 1 + i % 6), 'warning',
      (case when i > n - 3 then 'open' else 'resolved' end)::alert_status, at, at, pg_temp.ident(36, i), 0.2, 0.3, 0.2, 3,
      case when i <= n - 3 then person_id end, case when i <= n - 3 then at end, case when i <= n - 3 then at + interval '1 day' end
    from items, (select max(i) as n from items) m`,
  ...["runs", "run_metrics", "model_versions", "releases", "windows", "alerts"].map((table) =>
    sql.raw(`analyze ${table}`),
  ),
];
