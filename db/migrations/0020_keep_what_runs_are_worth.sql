CREATE TYPE "public"."misfit" AS ENUM('other_kind', 'other_labels');--> statement-breakpoint
CREATE TYPE "public"."worth_basis" AS ENUM('cases', 'counts', 'sums');--> statement-breakpoint
CREATE TYPE "public"."worth_standing" AS ENUM('leads', 'level', 'behind');--> statement-breakpoint
CREATE TABLE "run_worths" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"matrix_id" uuid NOT NULL,
	"outcomes_digest" text NOT NULL,
	"holdout_digest" text DEFAULT '' NOT NULL,
	"misfit" "misfit",
	"basis" "worth_basis",
	"mean" double precision,
	"low" double precision,
	"high" double precision,
	"against" jsonb NOT NULL,
	"scored" integer DEFAULT 1 NOT NULL,
	"luck" double precision DEFAULT 0,
	"standing" "worth_standing",
	"priced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "run_worths_price_or_reason" CHECK (("run_worths"."misfit" is null) = ("run_worths"."mean" is not null and "run_worths"."basis" is not null))
);
--> statement-breakpoint
ALTER TABLE "run_worths" ADD CONSTRAINT "run_worths_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_worths" ADD CONSTRAINT "run_worths_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_worths" ADD CONSTRAINT "run_worths_matrix_id_money_matrices_id_fk" FOREIGN KEY ("matrix_id") REFERENCES "public"."money_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "run_worths_project" ON "run_worths" USING btree ("project_id","mean");--> statement-breakpoint
-- Where there are projects already, each class gets one more version that asks whether a candidate is better in money; projects stay with theirs until they adopt it.
INSERT INTO "gate_templates" ("id", "risk_class", "number", "content", "reason", "published_at")
SELECT gen_random_uuid(), "risk_class", "number" + 1, "content", 'Comes with a newer Quintet: a candidate must be better in money than doing nothing and than today''s process.', now()
FROM "gate_templates" t WHERE "number" = (SELECT max("number") FROM "gate_templates" WHERE "risk_class" = t."risk_class") AND EXISTS (SELECT FROM "projects");--> statement-breakpoint
-- What was published before never asked for it, and goes on not asking.
UPDATE "gate_templates" t SET "content" = jsonb_set("content", '{gates,development,off}', ("content" #> '{gates,development,off}') || '["development.in-money"]')
WHERE "number" < (SELECT max("number") FROM "gate_templates" WHERE "risk_class" = t."risk_class") AND EXISTS (SELECT FROM "projects");--> statement-breakpoint
-- The next minute prices all that was scored before.
UPDATE "gate_watches" SET "due_at" = now();
