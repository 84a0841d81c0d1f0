ALTER TABLE "gate_reopenings" RENAME TO "gate_lapses";--> statement-breakpoint
ALTER TABLE "gate_lapses" RENAME COLUMN "opened_at" TO "lapsed_at";--> statement-breakpoint
ALTER TABLE "gate_lapses" RENAME COLUMN "closed_at" TO "ended_at";--> statement-breakpoint
ALTER TABLE "gate_lapses" RENAME CONSTRAINT "gate_reopenings_project_id_projects_id_fk" TO "gate_lapses_project_id_projects_id_fk";--> statement-breakpoint
ALTER TABLE "gate_lapses" RENAME CONSTRAINT "gate_reopenings_owner_id_people_id_fk" TO "gate_lapses_owner_id_people_id_fk";--> statement-breakpoint
ALTER INDEX "gate_reopenings_pkey" RENAME TO "gate_lapses_pkey";--> statement-breakpoint
ALTER INDEX "gate_reopenings_open" RENAME TO "gate_lapses_one_standing";--> statement-breakpoint
ALTER INDEX "gate_reopenings_project" RENAME TO "gate_lapses_project";--> statement-breakpoint
ALTER INDEX "gate_reopenings_owner" RENAME TO "gate_lapses_owner";--> statement-breakpoint
-- A gate that was not met had lapsed if the project had gone through it by then, and not stepped back before it since.
update gate_standings s set state = case
  when s.state = 'met' then 'passed'
  when exists (select from phase_changes c where c.project_id = s.project_id and c.forward and c.from_phase::text = s.gate::text and c.changed_at <= s.since
      and not exists (select from phase_changes b where b.project_id = s.project_id and not b.forward and b.to_phase <= c.from_phase
        and b.changed_at > c.changed_at and b.changed_at <= s.since))
    or (s.gate in ('deployment', 'operation') and exists (select from gate_standings p where p.project_id = s.project_id and p.gate = s.gate
      and p.state in ('met', 'passed') and p.since < s.since))
    then 'lapsed'
  else 'pending' end;--> statement-breakpoint
update events set kind = 'gate.lapsed' where kind = 'gate.reopened';--> statement-breakpoint
update events set kind = 'gate.lapse_ended' where kind = 'gate.closed_again';--> statement-breakpoint
update events set before = replace(before::text, '"reopenings"', '"lapses"')::jsonb, after = replace(after::text, '"reopenings"', '"lapses"')::jsonb
  where kind like 'member.%' and (before::text like '%"reopenings"%' or after::text like '%"reopenings"%');--> statement-breakpoint
update events set after = replace(replace(after::text, '"openGates"', '"unmetGates"'), '"open"', '"unmet"')::jsonb
  where kind = 'release.deployed' and after ? 'openGates';--> statement-breakpoint
update handovers set moved = replace(moved::text, '"reopenings"', '"lapses"')::jsonb where moved::text like '%"reopenings"%';--> statement-breakpoint
update reviews set facts = replace(replace(facts::text, '"gate.reopened"', '"gate.lapsed"'), '"gate.closed_again"', '"gate.lapse_ended"')::jsonb
  where facts::text like '%"gate.reopened"%' or facts::text like '%"gate.closed_again"%';
