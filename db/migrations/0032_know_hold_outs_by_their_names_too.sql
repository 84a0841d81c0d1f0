-- A hold-out that was named before hold-outs were the team's is known to programs by its name too, as those that are named from now on.
INSERT INTO "evaluation_sets" ("id", "project_id", "holdout_id", "name", "identity", "created_at")
SELECT gen_random_uuid(), "project_id", "id", "name", 'name:' || lower("name"), "named_at" FROM "holdouts"
ON CONFLICT ("project_id", "identity") DO UPDATE SET "holdout_id" = excluded."holdout_id" WHERE "evaluation_sets"."holdout_id" IS NULL;
--> statement-breakpoint
-- Where outcomes came after the proposal, runs are counted when they came.
UPDATE "model_versions" v SET "scored_runs" = (SELECT count(*) FROM "holdout_runs" n JOIN "run_outcomes" o ON o."holdout_id" = n."holdout_id"
  WHERE o."run_id" = v."run_id" AND n."scored_at" <= greatest(v."proposed_at", o."recorded_at"))
WHERE v."scored_runs" IS NOT NULL;
--> statement-breakpoint
UPDATE "run_inputs" SET "contexts" = ARRAY(SELECT DISTINCT lower(trim(c)) FROM unnest("contexts") c);
