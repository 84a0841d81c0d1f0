CREATE TABLE "dataset_parts" (
	"dataset_id" uuid NOT NULL,
	"part" text NOT NULL,
	"project_id" uuid NOT NULL,
	"broken_until" timestamp with time zone,
	"critical_until" timestamp with time zone,
	"unchecked" boolean NOT NULL,
	"sound_until" timestamp with time zone,
	CONSTRAINT "dataset_parts_dataset_id_part_pk" PRIMARY KEY("dataset_id","part")
);
--> statement-breakpoint
CREATE TABLE "sample_shares" (
	"batch_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unfinished" integer NOT NULL,
	CONSTRAINT "sample_shares_batch_id_person_id_pk" PRIMARY KEY("batch_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "sample_tallies" (
	"batch_id" uuid NOT NULL,
	"correct" smallint NOT NULL,
	"wrong" smallint NOT NULL,
	"unsure" smallint NOT NULL,
	"samples" integer NOT NULL,
	CONSTRAINT "sample_tallies_batch_id_correct_wrong_unsure_pk" PRIMARY KEY("batch_id","correct","wrong","unsure")
);
--> statement-breakpoint
DROP INDEX "releases_live";--> statement-breakpoint
DROP INDEX "run_metrics_value";--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "checks_hold_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "breached_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "fresh_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "validation_id" uuid;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "validated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "samples" ADD COLUMN "correct" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "samples" ADD COLUMN "wrong" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "samples" ADD COLUMN "unsure" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "run_metrics" ADD COLUMN "project_id" uuid;--> statement-breakpoint
UPDATE "run_metrics" SET "project_id" = "runs"."project_id" FROM "runs" WHERE "runs"."id" = "run_metrics"."run_id";--> statement-breakpoint
ALTER TABLE "run_metrics" ALTER COLUMN "project_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "dataset_parts" ADD CONSTRAINT "dataset_parts_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_parts" ADD CONSTRAINT "dataset_parts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_shares" ADD CONSTRAINT "sample_shares_batch_id_sample_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."sample_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_shares" ADD CONSTRAINT "sample_shares_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_tallies" ADD CONSTRAINT "sample_tallies_batch_id_sample_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."sample_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_parts_broken" ON "dataset_parts" USING btree ("project_id","part","broken_until");--> statement-breakpoint
CREATE INDEX "dataset_parts_unchecked" ON "dataset_parts" USING btree ("project_id","part") WHERE "dataset_parts"."unchecked";--> statement-breakpoint
CREATE INDEX "dataset_parts_sound" ON "dataset_parts" USING btree ("project_id","part","sound_until");--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_validation_id_dataset_validations_id_fk" FOREIGN KEY ("validation_id") REFERENCES "public"."dataset_validations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_metrics" ADD CONSTRAINT "run_metrics_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "datasets_validated" ON "datasets" USING btree ("project_id","id") WHERE "datasets"."validated" and "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_breached" ON "datasets" USING btree ("project_id","breached_until","id") WHERE "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_fresh" ON "datasets" USING btree ("project_id","fresh_until","id") WHERE "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_unchecked" ON "datasets" USING btree ("project_id") WHERE "datasets"."unchecked" and "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_broken" ON "datasets" USING btree ("project_id","broken_until") WHERE "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "incidents_nobodys" ON "incidents" USING btree ("project_id","severity","opened_at","id") WHERE "incidents"."status" <> 'resolved' and "incidents"."assignee_id" is null;--> statement-breakpoint
CREATE INDEX "samples_wrong" ON "samples" USING btree ("batch_id",coalesce("confidence", -1) desc,"number") WHERE "samples"."wrong" > "samples"."correct";--> statement-breakpoint
CREATE INDEX "samples_disputed" ON "samples" USING btree ("batch_id",coalesce("confidence", -1) desc,"number") WHERE "samples"."correct" > 0 and "samples"."wrong" > 0;--> statement-breakpoint
CREATE INDEX "samples_unsure" ON "samples" USING btree ("batch_id",coalesce("confidence", -1) desc,"number") WHERE "samples"."unsure" > 0 and "samples"."wrong" <= "samples"."correct";--> statement-breakpoint
CREATE INDEX "releases_current" ON "releases" USING btree ("project_id","environment") WHERE "releases"."status" in ('live', 'prepared');--> statement-breakpoint
CREATE INDEX "reviews_pivoted" ON "reviews" USING btree ("project_id","decided_at") WHERE "reviews"."outcome" = 'pivot';--> statement-breakpoint
CREATE INDEX "run_metrics_value" ON "run_metrics" USING btree ("project_id","key","value");--> statement-breakpoint
-- How the datasets that there are stand, part by part, and what experts said of them last.
with d as (
  select d.id, d.project_id, d.refresh_hours, d.contract, d.retired_at, v.id as version_id, v.deviations,
    v.collected_at + d.refresh_hours * interval '1 hour' as refresh_at
  from datasets d left join dataset_versions v on v.dataset_id = d.id and v.current where d.id in (SELECT id FROM datasets)),
checked as (
  select d.id, r.dimension, r.severity,
    case when r.latest_version_id <> d.version_id then '1970-01-01'::timestamptz
      else r.latest_checked_at + r.max_age_days * interval '24 hours' end as until,
    case r.direction when 'higher' then r.latest_value < r.threshold else r.latest_value > r.threshold end as fails
  from d join quality_rules r on r.dataset_id = d.id where r.retired_at is null),
parts as (
  select id, dimension::text as part, true as is_rule, max(until) filter (where fails and until <> '1970-01-01'::timestamptz) as broken_until,
    max(until) filter (where fails and until <> '1970-01-01'::timestamptz and severity = 'critical') as critical_until,
    bool_or(until is null) as unchecked, min(until) as sound_until
  from checked group by id, dimension
  union all select id, 'freshness', false, null, null, version_id is null, refresh_at from d where refresh_hours is not null
  union all select id, 'contract', false, case when deviations > 0 then '9999-12-31'::timestamptz end,
    case when deviations > 0 then '9999-12-31'::timestamptz end, deviations is null, null from d where contract <> '[]'::jsonb),
whole as (
  select d.id, max(broken_until) as broken_until, max(critical_until) as breached_until, min(sound_until) as sound_until,
    coalesce(bool_or(unchecked), true) or not bool_or(is_rule) as unchecked,
    case when bool_and(broken_until is null and not unchecked) filter (where is_rule)
      then min(sound_until) filter (where is_rule) end as checks_hold_until
  from d left join parts on parts.id = d.id group by d.id),
kept as (
  update datasets set broken_until = whole.broken_until, breached_until = whole.breached_until, unchecked = whole.unchecked,
    sound_until = whole.sound_until, checks_hold_until = whole.checks_hold_until, fresh_until = d.refresh_at
  from whole join d on d.id = whole.id where datasets.id = whole.id),
gone as (
  delete from dataset_parts p using d where p.dataset_id = d.id
    and (d.retired_at is not null or not exists (select from parts where parts.id = d.id and parts.part = p.part)))
insert into dataset_parts (dataset_id, part, project_id, broken_until, critical_until, unchecked, sound_until)
select d.id, part, d.project_id, broken_until, critical_until, unchecked, sound_until
from parts join d on d.id = parts.id where d.retired_at is null
on conflict (dataset_id, part) do update set broken_until = excluded.broken_until, critical_until = excluded.critical_until,
  unchecked = excluded.unchecked, sound_until = excluded.sound_until;--> statement-breakpoint
UPDATE datasets SET validation_id = said.id, validated = said.verdict <> 'not_usable'
FROM (SELECT DISTINCT ON (v.dataset_id) v.dataset_id, w.id, w.verdict FROM dataset_versions v JOIN dataset_validations w ON w.dataset_version_id = v.id
  ORDER BY v.dataset_id, w.validated_at DESC, w.id DESC) said
WHERE said.dataset_id = datasets.id;--> statement-breakpoint
-- What the opinions that there are come to.
update samples set correct = c.correct, wrong = c.wrong, unsure = c.unsure
from (select sample_id, count(*) filter (where verdict = 'correct') as correct, count(*) filter (where verdict = 'wrong') as wrong,
    count(*) filter (where verdict = 'unsure') as unsure
  from sample_opinions where undone_at is null group by sample_id) c where c.sample_id = samples.id;--> statement-breakpoint
insert into sample_tallies (batch_id, correct, wrong, unsure, samples)
select batch_id, correct, wrong, unsure, count(*) from samples group by 1, 2, 3, 4;--> statement-breakpoint
insert into sample_shares (batch_id, person_id, unfinished)
select b.id, o.person_id, count(*) from sample_opinions o join samples s on s.id = o.sample_id join sample_batches b on b.id = s.batch_id
where o.undone_at is null and s.correct + s.wrong + s.unsure < b.opinions group by 1, 2;
