CREATE TYPE "public"."value_input" AS ENUM('casesPerPeriod', 'gainPerCase', 'adoption', 'runningCost', 'investment', 'horizon');--> statement-breakpoint
CREATE TABLE "estimate_sources" (
	"estimate_id" uuid NOT NULL,
	"input" "value_input" NOT NULL,
	"measurement_id" uuid,
	"realised_value_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "estimate_sources_estimate_id_input_pk" PRIMARY KEY("estimate_id","input"),
	CONSTRAINT "estimate_sources_one" CHECK (num_nonnulls("estimate_sources"."measurement_id", "estimate_sources"."realised_value_id") <= 1),
	CONSTRAINT "estimate_sources_some" CHECK (num_nonnulls("estimate_sources"."measurement_id", "estimate_sources"."realised_value_id") = 1 or "estimate_sources"."note" <> '')
);
--> statement-breakpoint
ALTER TABLE "estimates" ADD COLUMN "moved" jsonb;--> statement-breakpoint
ALTER TABLE "value_summaries" ADD COLUMN "remaining_cost" bigint;--> statement-breakpoint
ALTER TABLE "value_summaries" ADD COLUMN "funding_score" double precision;--> statement-breakpoint
ALTER TABLE "estimate_sources" ADD CONSTRAINT "estimate_sources_estimate_id_estimates_id_fk" FOREIGN KEY ("estimate_id") REFERENCES "public"."estimates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_sources" ADD CONSTRAINT "estimate_sources_measurement_id_measurements_id_fk" FOREIGN KEY ("measurement_id") REFERENCES "public"."measurements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_sources" ADD CONSTRAINT "estimate_sources_realised_value_id_realised_values_id_fk" FOREIGN KEY ("realised_value_id") REFERENCES "public"."realised_values"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "value_summaries_funding" ON "value_summaries" USING btree ("funding_score" DESC NULLS LAST,"project_id");--> statement-breakpoint
UPDATE "value_summaries" s SET "remaining_cost" = round(((e."inputs" -> 'investment' ->> 'low')::numeric
  + 4 * (e."inputs" -> 'investment' ->> 'likely')::numeric + (e."inputs" -> 'investment' ->> 'high')::numeric) / 6)
FROM "estimates" e WHERE e."project_id" = s."project_id" AND e."current";--> statement-breakpoint
UPDATE "value_summaries" SET "funding_score" = CASE WHEN "remaining_cost" > 0 THEN "score"::float8 / "remaining_cost" ELSE 'Infinity' END
WHERE "score" > 0 AND "remaining_cost" IS NOT NULL;
