CREATE TYPE "public"."matrix_kind" AS ENUM('binary', 'classes', 'regression');--> statement-breakpoint
CREATE TABLE "matrix_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"matrix_id" uuid NOT NULL,
	"actual" smallint NOT NULL,
	"action" smallint NOT NULL,
	"text" text NOT NULL,
	"written_by_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"closed_by_id" uuid,
	"closed_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_matrix_id" uuid
);
--> statement-breakpoint
CREATE TABLE "money_matrices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"current" boolean NOT NULL,
	"kind" "matrix_kind" NOT NULL,
	"terms" jsonb NOT NULL,
	"note" text NOT NULL,
	"set_as" "role" NOT NULL,
	"after_results" boolean NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_matrix_id_money_matrices_id_fk" FOREIGN KEY ("matrix_id") REFERENCES "public"."money_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_written_by_id_people_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_closed_by_id_people_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_answered_by_matrix_id_money_matrices_id_fk" FOREIGN KEY ("answered_by_matrix_id") REFERENCES "public"."money_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_matrices" ADD CONSTRAINT "money_matrices_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_matrices" ADD CONSTRAINT "money_matrices_set_by_id_people_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matrix_remarks_project" ON "matrix_remarks" USING btree ("project_id","written_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "money_matrices_number" ON "money_matrices" USING btree ("project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "money_matrices_one_current" ON "money_matrices" USING btree ("project_id") WHERE "money_matrices"."current";