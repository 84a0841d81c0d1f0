ALTER TABLE "dataset_versions" ADD COLUMN "deviations" integer;--> statement-breakpoint
ALTER TABLE "quality_rules" ADD COLUMN "latest_value" double precision;--> statement-breakpoint
ALTER TABLE "quality_rules" ADD COLUMN "latest_checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "quality_rules" ADD COLUMN "latest_version_id" uuid;--> statement-breakpoint
ALTER TABLE "quality_rules" ADD CONSTRAINT "quality_rules_latest_version_id_dataset_versions_id_fk" FOREIGN KEY ("latest_version_id") REFERENCES "public"."dataset_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incidents_project_open" ON "incidents" USING btree ("project_id","opened_at","id") WHERE "incidents"."status" <> 'resolved';