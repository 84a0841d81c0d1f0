CREATE TABLE "evaluation_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"holdout_id" uuid,
	"name" text NOT NULL,
	"identity" text NOT NULL,
	"digest" text,
	"cases" text[],
	"actuals" double precision[],
	"labels" text[],
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holdout_runs" (
	"holdout_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"scored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "holdout_runs_holdout_id_run_id_pk" PRIMARY KEY("holdout_id","run_id")
);
--> statement-breakpoint
ALTER TABLE "holdouts" ADD COLUMN "case_count" integer;
--> statement-breakpoint
ALTER TABLE "holdouts" ADD COLUMN "class_counts" integer[];
--> statement-breakpoint
ALTER TABLE "holdouts" ADD COLUMN "decides" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "holdouts" ADD COLUMN "named_by_id" uuid;
--> statement-breakpoint
ALTER TABLE "holdouts" ADD COLUMN "named_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "holdouts" ADD COLUMN "retired_by_id" uuid;
--> statement-breakpoint
ALTER TABLE "holdouts" ADD COLUMN "retired_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "holdouts" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "run_inputs" ADD COLUMN "contexts" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD COLUMN "assigned_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD COLUMN "evaluation_set_id" uuid;
--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD COLUMN "claimed" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "model_versions" ADD COLUMN "scored_runs" integer;
--> statement-breakpoint
-- What stood in "holdouts" is data that runs say they were scored on. It counts as a hold-out of the team's where a person or a program
-- named it: in a form, with a file of outcomes, or by the parameter "holdout". What was made of a logged dataset, or got its number of
-- cases for a name, was named by nobody: its runs are listed apart, unranked, until somebody of the team names it.
INSERT INTO "evaluation_sets" ("id", "project_id", "name", "identity", "digest", "cases", "actuals", "labels", "created_at")
SELECT "id", "project_id", CASE WHEN "name" ~ '^[0-9,]+ cases$' AND "identity" LIKE 'cases:%' THEN '' ELSE "name" END, "identity",
  CASE WHEN "identity" LIKE 'dataset:%' THEN substring("identity" FROM '[^ ]*$') END, "cases", "actuals", "labels", "created_at"
FROM "holdouts";
--> statement-breakpoint
UPDATE "run_outcomes" SET "evaluation_set_id" = "holdout_id";
--> statement-breakpoint
UPDATE "run_outcomes" SET "claimed" = s."name" FROM "evaluation_sets" s WHERE s."id" = "evaluation_set_id" AND s."identity" NOT LIKE 'dataset:%';
--> statement-breakpoint
ALTER TABLE "run_outcomes" DROP CONSTRAINT "run_outcomes_holdout_id_holdouts_id_fk";
--> statement-breakpoint
DELETE FROM "holdouts" h WHERE h."identity" LIKE 'dataset:%' OR (h."identity" LIKE 'cases:%' AND h."name" ~ '^[0-9,]+ cases$')
  OR NOT EXISTS (SELECT FROM "run_outcomes" o WHERE o."holdout_id" = h."id");
--> statement-breakpoint
UPDATE "run_outcomes" o SET "holdout_id" = NULL WHERE "holdout_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "holdouts" h WHERE h."id" = o."holdout_id");
--> statement-breakpoint
UPDATE "evaluation_sets" s SET "holdout_id" = h."id" FROM "holdouts" h WHERE h."id" = s."id";
--> statement-breakpoint
-- named by whoever brought the first outcomes on it
UPDATE "holdouts" h SET "named_at" = h."created_at", "named_by_id" = (SELECT o."recorded_by_id" FROM "run_outcomes" o
  WHERE o."holdout_id" = h."id" ORDER BY o."recorded_at", o."run_id" LIMIT 1),
  "case_count" = (SELECT mode() WITHIN GROUP (ORDER BY o."cases") FROM "run_outcomes" o WHERE o."holdout_id" = h."id"),
  "class_counts" = (SELECT array_agg(k.cases ORDER BY k.cases) FROM (SELECT count(*)::int AS cases FROM unnest(h."actuals") a
    WHERE h."labels" IS NOT NULL GROUP BY a) k);
--> statement-breakpoint
-- two of one name are told apart
UPDATE "holdouts" h SET "name" = left(h."name", 180) || ' (' || n.place || ', ' || right(h."id"::text, 6) || ')' FROM (SELECT "id",
  row_number() OVER (PARTITION BY "project_id", lower("name") ORDER BY "created_at", "id") AS place FROM "holdouts") n
WHERE n."id" = h."id" AND n.place > 1;
--> statement-breakpoint
-- candidates are judged on the one with the newest outcomes, as they were before
UPDATE "holdouts" h SET "decides" = true FROM (SELECT DISTINCT ON (o."project_id") o."holdout_id" FROM "run_outcomes" o
  WHERE o."holdout_id" IS NOT NULL ORDER BY o."project_id", o."recorded_at" DESC, o."holdout_id") n WHERE n."holdout_id" = h."id";
--> statement-breakpoint
INSERT INTO "holdout_runs" ("holdout_id", "run_id", "scored_at")
SELECT "holdout_id", "run_id", "recorded_at" FROM "run_outcomes" WHERE "holdout_id" IS NOT NULL;
--> statement-breakpoint
UPDATE "model_versions" v SET "scored_runs" = (SELECT count(*) FROM "holdout_runs" n JOIN "run_outcomes" o ON o."holdout_id" = n."holdout_id"
  WHERE o."run_id" = v."run_id" AND (n."scored_at" <= v."proposed_at" OR n."run_id" = v."run_id"))
WHERE EXISTS (SELECT FROM "run_outcomes" o WHERE o."run_id" = v."run_id" AND o."holdout_id" IS NOT NULL);
--> statement-breakpoint
UPDATE "run_inputs" SET "contexts" = ARRAY["tags"->>'mlflow.data.context'] WHERE "tags"->>'mlflow.data.context' IS NOT NULL;
--> statement-breakpoint
-- data that a run was only scored on was taken for what it had learned from
UPDATE "runs" r SET "dataset_version_id" = NULL FROM "dataset_versions" v JOIN "datasets" d ON d."id" = v."dataset_id"
WHERE v."id" = r."dataset_version_id" AND EXISTS (SELECT FROM "run_inputs" i JOIN "logged_datasets" l ON l."id" = i."logged_dataset_id"
    WHERE i."run_id" = r."id" AND l."digest" = v."digest" AND lower(l."name") = lower(d."name"))
  AND NOT EXISTS (SELECT FROM "run_inputs" i JOIN "logged_datasets" l ON l."id" = i."logged_dataset_id"
    WHERE i."run_id" = r."id" AND l."digest" = v."digest" AND lower(l."name") = lower(d."name")
      AND coalesce(i."tags"->>'mlflow.data.context', '') !~* '^(eval(uation)?|test(ing)?|validation|hold[-_ ]?out)$');
--> statement-breakpoint
ALTER TABLE "holdouts" ALTER COLUMN "named_by_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "holdouts" ALTER COLUMN "named_at" SET NOT NULL;
--> statement-breakpoint
DROP INDEX "holdouts_identity";
--> statement-breakpoint
ALTER TABLE "holdouts" DROP COLUMN "identity";
--> statement-breakpoint
ALTER TABLE "holdouts" DROP COLUMN "cases";
--> statement-breakpoint
ALTER TABLE "holdouts" DROP COLUMN "actuals";
--> statement-breakpoint
ALTER TABLE "holdouts" DROP COLUMN "labels";
--> statement-breakpoint
ALTER TABLE "holdouts" DROP COLUMN "created_at";
--> statement-breakpoint
ALTER TABLE "evaluation_sets" ADD CONSTRAINT "evaluation_sets_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "evaluation_sets" ADD CONSTRAINT "evaluation_sets_holdout_id_holdouts_id_fk" FOREIGN KEY ("holdout_id") REFERENCES "public"."holdouts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holdout_runs" ADD CONSTRAINT "holdout_runs_holdout_id_holdouts_id_fk" FOREIGN KEY ("holdout_id") REFERENCES "public"."holdouts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holdout_runs" ADD CONSTRAINT "holdout_runs_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_sets_identity" ON "evaluation_sets" USING btree ("project_id","identity");
--> statement-breakpoint
CREATE INDEX "evaluation_sets_holdout" ON "evaluation_sets" USING btree ("holdout_id");
--> statement-breakpoint
ALTER TABLE "holdouts" ADD CONSTRAINT "holdouts_named_by_id_people_id_fk" FOREIGN KEY ("named_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holdouts" ADD CONSTRAINT "holdouts_retired_by_id_people_id_fk" FOREIGN KEY ("retired_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_evaluation_set_id_evaluation_sets_id_fk" FOREIGN KEY ("evaluation_set_id") REFERENCES "public"."evaluation_sets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "holdouts_name" ON "holdouts" USING btree ("project_id",lower("name"));
--> statement-breakpoint
CREATE UNIQUE INDEX "holdouts_one_decides" ON "holdouts" USING btree ("project_id") WHERE "holdouts"."decides";
--> statement-breakpoint
CREATE INDEX "run_outcomes_evaluation_set" ON "run_outcomes" USING btree ("evaluation_set_id");
--> statement-breakpoint
ALTER TABLE "holdouts" ADD CONSTRAINT "holdouts_retired_decides_nothing" CHECK (not ("holdouts"."decides" and "holdouts"."retired_at" is not null));
--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_holdout_id_holdouts_id_fk" FOREIGN KEY ("holdout_id") REFERENCES "public"."holdouts"("id") ON DELETE no action ON UPDATE no action;
