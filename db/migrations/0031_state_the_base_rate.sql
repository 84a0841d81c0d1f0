ALTER TYPE "public"."misfit" ADD VALUE 'too_few_cases';--> statement-breakpoint
ALTER TYPE "public"."misfit" ADD VALUE 'lacks_class';--> statement-breakpoint
CREATE TABLE "base_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"current" boolean NOT NULL,
	"shares" jsonb NOT NULL,
	"source" text NOT NULL,
	"as_of" date NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "run_worths" ADD COLUMN "base_rate_id" uuid;--> statement-breakpoint
ALTER TABLE "run_worths" ADD COLUMN "least_luck" double precision DEFAULT 0;--> statement-breakpoint
ALTER TABLE "base_rates" ADD CONSTRAINT "base_rates_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_rates" ADD CONSTRAINT "base_rates_set_by_id_people_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "base_rates_number" ON "base_rates" USING btree ("project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "base_rates_one_current" ON "base_rates" USING btree ("project_id") WHERE "base_rates"."current";--> statement-breakpoint
ALTER TABLE "run_worths" ADD CONSTRAINT "run_worths_base_rate_id_base_rates_id_fk" FOREIGN KEY ("base_rate_id") REFERENCES "public"."base_rates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- worked out as it was before, by other intervals and another correction: the next job works them out anew
DELETE FROM "run_worths";
