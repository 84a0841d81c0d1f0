CREATE TYPE "public"."outcome_shape" AS ENUM('counts', 'sums', 'scores', 'classes', 'forecasts', 'money');--> statement-breakpoint
CREATE TYPE "public"."outcome_source" AS ENUM('metrics', 'form', 'csv', 'api');--> statement-breakpoint
CREATE TABLE "holdouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"identity" text NOT NULL,
	"cases" text[],
	"actuals" double precision[],
	"labels" text[],
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_outcomes" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"holdout_id" uuid,
	"source" "outcome_source" NOT NULL,
	"shape" "outcome_shape" NOT NULL,
	"digest" text NOT NULL,
	"cases" integer NOT NULL,
	"labels" text[],
	"counts" jsonb,
	"sums" jsonb,
	"values" double precision[],
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "holdouts" ADD CONSTRAINT "holdouts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_holdout_id_holdouts_id_fk" FOREIGN KEY ("holdout_id") REFERENCES "public"."holdouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "holdouts_identity" ON "holdouts" USING btree ("project_id","identity");--> statement-breakpoint
CREATE INDEX "run_outcomes_project" ON "run_outcomes" USING btree ("project_id","recorded_at","run_id");--> statement-breakpoint
CREATE INDEX "run_outcomes_holdout" ON "run_outcomes" USING btree ("holdout_id");