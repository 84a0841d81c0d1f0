ALTER TABLE "template_adoptions" ADD COLUMN "replaced_id" uuid;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD COLUMN "unchecked" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_replaced_id_gate_templates_id_fk" FOREIGN KEY ("replaced_id") REFERENCES "public"."gate_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "template_adoptions" a SET "replaced_id" = (SELECT b."template_id" FROM "template_adoptions" b
  WHERE b."project_id" = a."project_id" AND (b."adopted_at", b."id") < (a."adopted_at", a."id") ORDER BY b."adopted_at" DESC, b."id" DESC LIMIT 1);
