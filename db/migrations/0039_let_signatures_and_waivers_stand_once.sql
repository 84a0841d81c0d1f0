-- Where two came at once, the later one stands.
update signatures s set withdrawn_at = s.signed_at where s.withdrawn_at is null and exists (
  select from signatures o where o.project_id = s.project_id and o.gate = s.gate and o.role = s.role and o.person_id = s.person_id
    and o.withdrawn_at is null and (o.signed_at, o.id) > (s.signed_at, s.id));
--> statement-breakpoint
update waivers w set ended_at = w.waived_at where w.ended_at is null and exists (
  select from waivers o where o.project_id = w.project_id and o.criterion = w.criterion
    and o.ended_at is null and (o.waived_at, o.id) > (w.waived_at, w.id));
--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_standing" ON "signatures" USING btree ("project_id","gate","role","person_id") WHERE "signatures"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "waivers_one_standing" ON "waivers" USING btree ("project_id","criterion") WHERE "waivers"."ended_at" is null;