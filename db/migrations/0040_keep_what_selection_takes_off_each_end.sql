ALTER TABLE "run_worths" ADD COLUMN "most_luck" double precision DEFAULT 0;--> statement-breakpoint
UPDATE "run_worths" SET "most_luck" = "luck", "holdout_digest" = '';
