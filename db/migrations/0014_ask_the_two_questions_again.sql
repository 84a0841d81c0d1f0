CREATE TYPE "public"."review_keep" AS ENUM('requirements', 'metrics', 'datasets', 'experiments', 'models', 'estimate', 'budget', 'team');--> statement-breakpoint
CREATE TYPE "public"."review_occasion" AS ENUM('scheduled', 'called');--> statement-breakpoint
CREATE TYPE "public"."review_outcome" AS ENUM('continue', 'pivot', 'stop');--> statement-breakpoint
ALTER TYPE "public"."subject_kind" ADD VALUE 'review';--> statement-breakpoint
CREATE TABLE "review_cadences" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"months" smallint NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"person_id" uuid NOT NULL,
	"vote" "review_outcome" NOT NULL,
	"sentence" text NOT NULL,
	"digest" text NOT NULL,
	"voted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"occasion" "review_occasion" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"alert_id" uuid,
	"min_grade" smallint,
	"called_by_id" uuid,
	"called_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"outcome" "review_outcome",
	"decision_reason" text DEFAULT '' NOT NULL,
	"below_grade_reason" text DEFAULT '' NOT NULL,
	"kept" "review_keep"[],
	"worked" text DEFAULT '' NOT NULL,
	"failed" text DEFAULT '' NOT NULL,
	"reusable" text DEFAULT '' NOT NULL,
	"next_on" date,
	"digest" text,
	"facts" jsonb,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "reviews_decided_whole" CHECK (num_nulls("reviews"."outcome", "reviews"."digest", "reviews"."facts", "reviews"."decided_by_id", "reviews"."decided_at") in (0, 5))
);
--> statement-breakpoint
ALTER TABLE "review_cadences" ADD CONSTRAINT "review_cadences_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cadences" ADD CONSTRAINT "review_cadences_set_by_id_people_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_called_by_id_people_id_fk" FOREIGN KEY ("called_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_votes_once" ON "review_votes" USING btree ("review_id","role","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_number" ON "reviews" USING btree ("project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open" ON "reviews" USING btree ("project_id") WHERE "reviews"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_decided" ON "reviews" USING btree ("project_id","decided_at");--> statement-breakpoint
CREATE INDEX "reviews_stopped" ON "reviews" USING btree ("decided_at","id") WHERE "reviews"."outcome" = 'stop';