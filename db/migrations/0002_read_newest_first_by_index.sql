DROP INDEX "events_project";--> statement-breakpoint
DROP INDEX "events_actor";--> statement-breakpoint
DROP INDEX "events_kind";--> statement-breakpoint
DROP INDEX "notices_person";--> statement-breakpoint
DROP INDEX "phase_changes_project";--> statement-breakpoint
DROP INDEX "signatures_gate";--> statement-breakpoint
DROP INDEX "projects_updated";--> statement-breakpoint
DROP INDEX "measurements_metric";--> statement-breakpoint
DROP INDEX "requirement_checks_requirement";--> statement-breakpoint
DROP INDEX "budgets_project";--> statement-breakpoint
DROP INDEX "costs_project";--> statement-breakpoint
DROP INDEX "realised_values_project";--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "events_project" ON "events" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "events_kind" ON "events" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","event_id");--> statement-breakpoint
CREATE INDEX "phase_changes_project" ON "phase_changes" USING btree ("project_id","changed_at");--> statement-breakpoint
CREATE INDEX "signatures_gate" ON "signatures" USING btree ("project_id","gate","signed_at");--> statement-breakpoint
CREATE INDEX "projects_updated" ON "projects" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "measurements_metric" ON "measurements" USING btree ("metric_id","measured_at","id");--> statement-breakpoint
CREATE INDEX "requirement_checks_requirement" ON "requirement_checks" USING btree ("requirement_id","checked_on","id");--> statement-breakpoint
CREATE INDEX "budgets_project" ON "budgets" USING btree ("project_id","set_at");--> statement-breakpoint
CREATE INDEX "costs_project" ON "costs" USING btree ("project_id","spent_on","id");--> statement-breakpoint
CREATE INDEX "realised_values_project" ON "realised_values" USING btree ("project_id","period_end","id");