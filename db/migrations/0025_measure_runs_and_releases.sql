DROP INDEX "measurements_once";--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "run_id" uuid;--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "release_id" uuid;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "logged_as" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "logged_factor" double precision DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "measurements_in_use" ON "measurements" USING btree ("metric_id","measured_at","id") WHERE "measurements"."struck_at" is null and "measurements"."run_id" is null and "measurements"."release_id" is null;--> statement-breakpoint
CREATE INDEX "measurements_run" ON "measurements" USING btree ("run_id","metric_id") WHERE "measurements"."run_id" is not null;--> statement-breakpoint
CREATE INDEX "measurements_release" ON "measurements" USING btree ("release_id","metric_id") WHERE "measurements"."release_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "measurements_once" ON "measurements" USING btree ("metric_id","measured_at",coalesce("run_id", "release_id", "metric_id")) WHERE "measurements"."struck_at" is null;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_of_one_thing" CHECK (num_nonnulls("measurements"."run_id", "measurements"."release_id") <= 1);--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id");--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id");
