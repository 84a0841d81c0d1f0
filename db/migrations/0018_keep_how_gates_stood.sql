CREATE TABLE "job_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" timestamp with time zone NOT NULL,
	"took_ms" integer NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "gate_reopenings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"gates" jsonb NOT NULL,
	"criterion" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"owner_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gate_standings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"gate" "gate_name" NOT NULL,
	"state" text NOT NULL,
	"waived" boolean NOT NULL,
	"digest" text NOT NULL,
	"print" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"event_id" bigint
);
--> statement-breakpoint
CREATE TABLE "gate_watches" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"judged_at" timestamp with time zone,
	"event_id" bigint,
	"due_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "gate_reopenings" ADD CONSTRAINT "gate_reopenings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_reopenings" ADD CONSTRAINT "gate_reopenings_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_standings" ADD CONSTRAINT "gate_standings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_standings" ADD CONSTRAINT "gate_standings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_watches" ADD CONSTRAINT "gate_watches_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "gate_reopenings_open" ON "gate_reopenings" USING btree ("project_id","cause") WHERE "gate_reopenings"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "gate_reopenings_project" ON "gate_reopenings" USING btree ("project_id","opened_at");--> statement-breakpoint
CREATE INDEX "gate_reopenings_owner" ON "gate_reopenings" USING btree ("owner_id") WHERE "gate_reopenings"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "gate_standings_gate" ON "gate_standings" USING btree ("project_id","gate","since","id");--> statement-breakpoint
CREATE INDEX "gate_watches_due" ON "gate_watches" USING btree ("due_at");