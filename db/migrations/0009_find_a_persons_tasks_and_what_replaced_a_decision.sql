DROP INDEX "tasks_assignee";--> statement-breakpoint
CREATE INDEX "decisions_replaced_by" ON "decisions" USING btree ("replaced_by_id");--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","status",coalesce("due_on", 'infinity'::date),"id");