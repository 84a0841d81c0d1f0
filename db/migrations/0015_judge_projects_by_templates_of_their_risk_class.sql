CREATE TYPE "public"."risk_class" AS ENUM('minimal', 'limited', 'high');--> statement-breakpoint
CREATE TABLE "gate_badges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"gate" "gate_name" NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"made_by_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"revoked_by_id" uuid,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gate_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"risk_class" "risk_class" NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_adoptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"adopted_by_id" uuid NOT NULL,
	"adopted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "risk_class" "risk_class" DEFAULT 'limited' NOT NULL;--> statement-breakpoint
ALTER TABLE "gate_badges" ADD CONSTRAINT "gate_badges_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_badges" ADD CONSTRAINT "gate_badges_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_badges" ADD CONSTRAINT "gate_badges_revoked_by_id_people_id_fk" FOREIGN KEY ("revoked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_templates" ADD CONSTRAINT "gate_templates_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_template_id_gate_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."gate_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_adopted_by_id_people_id_fk" FOREIGN KEY ("adopted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "gate_badges_hash" ON "gate_badges" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "gate_badges_project" ON "gate_badges" USING btree ("project_id","gate");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_templates_number" ON "gate_templates" USING btree ("risk_class","number");--> statement-breakpoint
CREATE INDEX "template_adoptions_project" ON "template_adoptions" USING btree ("project_id","adopted_at");--> statement-breakpoint
-- The first version of each class: what firstTemplates (lib/lifecycle/templates/rules.ts) says, held to it by a test.
INSERT INTO "gate_templates" ("id", "risk_class", "number", "content", "reason", "published_at") VALUES
('00000000-0000-7000-8000-000000000001', 'minimal', 1, '{"gates":{"design":{"mode":"inform","off":[],"signers":["stakeholder"]},"development":{"mode":"inform","off":[],"signers":["data_scientist"]},"deployment":{"mode":"inform","off":[],"signers":["ml_engineer"]},"operation":{"mode":"inform","off":[],"signers":[]}},"limits":{"estimateDays":365,"realisedDays":92,"validationDays":null,"rehearsalDays":null,"contextCharacters":40,"paysBack":0.5,"waiverDays":366}}', 'Comes with Quintet: gates tell how things stand, and hold nobody back.', '2000-01-01T00:00:00Z'),
('00000000-0000-7000-8000-000000000002', 'limited', 1, '{"gates":{"design":{"mode":"block","off":[],"signers":["stakeholder","expert","data_engineer"]},"development":{"mode":"block","off":[],"signers":["data_scientist","expert","stakeholder"]},"deployment":{"mode":"warn","off":[],"signers":["ml_engineer","stakeholder"]},"operation":{"mode":"inform","off":[],"signers":[]}},"limits":{"estimateDays":180,"realisedDays":92,"validationDays":null,"rehearsalDays":null,"contextCharacters":40,"paysBack":0.5,"waiverDays":366}}', 'Comes with Quintet: what is usual.', '2000-01-01T00:00:00Z'),
('00000000-0000-7000-8000-000000000003', 'high', 1, '{"gates":{"design":{"mode":"block","off":[],"signers":["stakeholder","expert","data_engineer"]},"development":{"mode":"block","off":[],"signers":["data_scientist","expert","data_engineer","stakeholder"]},"deployment":{"mode":"block","off":[],"signers":["ml_engineer","expert","stakeholder"]},"operation":{"mode":"inform","off":[],"signers":[]}},"limits":{"estimateDays":120,"realisedDays":92,"validationDays":365,"rehearsalDays":180,"contextCharacters":40,"paysBack":0.6,"waiverDays":90}}', 'Comes with Quintet: fresher evidence, one more name at a gate, and nothing goes live past an open gate.', '2000-01-01T00:00:00Z');
