// Datasets with rules, results and incidents; batches of samples with opinions; questions. `items` has a row for each (see lists.ts).
import { type SQL, sql } from "drizzle-orm";
import { healthUpdate } from "@/lib/data/health.steps";

export const listsOfData: SQL[] = [
  sql`insert into datasets (id, project_id, name, source, owner_id, sensitivity, refresh_hours, contract, created_by_id, created_at)
    select pg_temp.ident(20, i), pg_temp.ident(2, 0), 'Dataset ' || i, 'Export of every night', person_id, 'internal', 24000,
      '[{"name":"id","type":"whole_number","required":true,"meaning":"The case"}]', person_id, at from items`,
  sql`insert into dataset_versions (id, dataset_id, number, current, rows, deviations, collected_at, registered_by_id, registered_at)
    select pg_temp.ident(21, i), pg_temp.ident(20, i), 1, true, 1000 + i, 0, at, person_id, at from items`,
  // One in four fails, one in ten was checked too long ago.
  sql`insert into quality_rules (id, dataset_id, dimension, statement, unit, direction, threshold, severity, max_age_days, latest_value,
      latest_checked_at, latest_version_id, created_by_id, created_at)
    select pg_temp.ident(22, i), pg_temp.ident(20, i), (enum_range(null::quality_dimension))[1 + i % 6], 'Nearly every row is complete.', '%',
      'higher', 95, (enum_range(null::severity))[1 + i / 4 % 2], 400, case when i % 4 = 0 then 90 else 99 end,
      now() - (1 + (i % 10 = 1)::int * 450) * interval '1 day',
      pg_temp.ident(21, i), person_id, at from items`,
  sql`insert into rule_results (id, rule_id, dataset_version_id, value, checked_at, source, recorded_by_id, recorded_at)
    select pg_temp.ident(23, i * 2 + k), pg_temp.ident(22, i), pg_temp.ident(21, i), case when i % 4 = 0 or k = 0 then 90 else 99 end,
      now() - (7 - k * 6 + (i % 10 = 1)::int * 450) * interval '1 day', 'api', person_id, now() from items, generate_series(0, 1) k`,
  sql`insert into incidents (id, project_id, rule_id, status, severity, first_result_id, last_result_id, failures, opened_at,
      acknowledged_by_id, acknowledged_at, assignee_id, assigned_at, resolved_by_id, resolved_at, cause)
    select pg_temp.ident(24, i), pg_temp.ident(2, 0), pg_temp.ident(22, i), (case i % 4 when 0 then 'new' else 'resolved' end)::incident_status,
      (enum_range(null::severity))[1 + i % 2], pg_temp.ident(23, i * 2), pg_temp.ident(23, i * 2), 1, at,
      r.id, at, r.id, at, r.id, at + interval '1 day', case i % 4 when 0 then '' else 'The export was cut off.' end
    from items, lateral (select case i % 4 when 0 then null else person_id end as id) r`,
  sql`insert into dataset_validations (id, dataset_version_id, verdict, note, validated_by_id, validated_at)
    select pg_temp.ident(25, i), pg_temp.ident(21, i), 'usable', 'As we know it.', person_id, at + interval '1 day' from items where i % 2 = 0`,
  healthUpdate(sql`select id from datasets`),
  sql`update datasets set validated = true, validation_id = w.id
    from dataset_validations w join dataset_versions v on v.id = w.dataset_version_id where v.dataset_id = datasets.id`,
  sql`insert into sample_batches (id, project_id, dataset_version_id, name, question, opinions, submitted_by_id, submitted_at, closed_at)
    select pg_temp.ident(26, i), pg_temp.ident(2, 0), pg_temp.ident(21, i), 'Batch ' || i, 'Would this customer have left?', 2, person_id, at,
      case when i > 1 and i % 10 > 0 then at + interval '5 days' end from items`,
  // The first batch has a case for each item, every other one a single case.
  sql`insert into samples (id, batch_id, number, facts, answer, confidence)
    select pg_temp.ident(27, i), pg_temp.ident(26, 1), i, '[{"name":"Months","value":"12"},{"name":"Tariff","value":"Flex"}]'::jsonb, 'leaves', i % 100 / 100.0
    from items union all
    select pg_temp.ident(28, i), pg_temp.ident(26, i), 1, '[{"name":"Months","value":"12"}]'::jsonb, 'stays', 0.5 from items where i > 1`,
  sql`insert into sample_opinions (id, sample_id, person_id, verdict, reason, given_at)
    select pg_temp.ident(29, i * 2 + k), pg_temp.ident(27, i), pg_temp.ident(1, k),
      (enum_range(null::sample_verdict))[1 + pg_temp.chance(i * 2 + k, 3)], 'Moved away.', at + k * interval '1 hour'
    from items, generate_series(0, 1) k where i % 10 < 8`,
  sql`update samples set correct = c.correct, wrong = c.wrong, unsure = c.unsure
    from (select sample_id, count(*) filter (where verdict = 'correct') as correct, count(*) filter (where verdict = 'wrong') as wrong,
        count(*) filter (where verdict = 'unsure') as unsure
      from sample_opinions where undone_at is null group by sample_id) c where c.sample_id = samples.id`,
  sql`insert into sample_tallies (batch_id, correct, wrong, unsure, samples)
    select batch_id, correct, wrong, unsure, count(*) from samples group by 1, 2, 3, 4`,
  sql`insert into sample_shares (batch_id, person_id, unfinished)
    select b.id, o.person_id, count(*) from sample_opinions o join samples s on s.id = o.sample_id join sample_batches b on b.id = s.batch_id
    where o.undone_at is null and s.correct + s.wrong + s.unsure < b.opinions group by 1, 2`,
  sql`insert into questions (id, project_id, dataset_id, question, asked_by_id, asked_at, answer, answered_by_id, answered_at)
    select pg_temp.ident(30, i), pg_temp.ident(2, 0), pg_temp.ident(20, i), 'What does a blank tariff mean?', person_id, at,
      case when i % 2 = 0 then 'That it is the old one.' else '' end, case when i % 2 = 0 then pg_temp.ident(1, 1) end,
      case when i % 2 = 0 then at + interval '1 day' end from items`,
  ...["datasets", "quality_rules", "incidents", "sample_batches", "samples"].map((table) =>
    sql.raw(`analyze ${table}`),
  ),
];
