CREATE TABLE "handovers" (
	"project_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"moved" jsonb,
	CONSTRAINT "handovers_project_id_person_id_pk" PRIMARY KEY("project_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "is_invited" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "handover_days" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handovers_person" ON "handovers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "handovers_due" ON "handovers" USING btree ("due_at") WHERE "handovers"."done_at" is null;--> statement-breakpoint
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_handover_days" CHECK ("workspace"."handover_days" between 0 and 14);
--> statement-breakpoint
UPDATE "identities" SET "is_invited" = true FROM "people" WHERE "people"."id" = "identities"."person_id" AND "people"."password_hash" IS NOT NULL;
