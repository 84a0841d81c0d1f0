ALTER TABLE "base_rates" ADD COLUMN "after_results" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- as the command tells it: a run had ended well by then
UPDATE "base_rates" SET "after_results" = true WHERE EXISTS (
  SELECT FROM "runs" WHERE "runs"."project_id" = "base_rates"."project_id" AND "runs"."status" = 'finished'
    AND coalesce("runs"."ended_at", "runs"."started_at") <= "base_rates"."set_at");
