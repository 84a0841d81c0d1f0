DROP INDEX "rule_results_once";--> statement-breakpoint
ALTER TABLE "rule_results" ADD COLUMN "struck_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "rule_results" ADD COLUMN "struck_by_id" uuid;--> statement-breakpoint
ALTER TABLE "rule_results" ADD COLUMN "struck_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_results" ADD CONSTRAINT "rule_results_struck_by_id_people_id_fk" FOREIGN KEY ("struck_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rule_results_rule" ON "rule_results" USING btree ("rule_id","checked_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_results_once" ON "rule_results" USING btree ("rule_id","checked_at") WHERE "rule_results"."struck_at" is null;