ALTER TABLE "template_adoptions" ALTER COLUMN "adopted_by_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "gate_watches" ADD COLUMN "digest_format" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- every project is judged at once, so that signatures are carried over before anybody acts
UPDATE "gate_watches" SET "due_at" = now();
--> statement-breakpoint
-- A development gate that had passed before hold-outs had names keeps its pass: that nobody has named the data of its candidate is not
-- checked yet. The project's owner is told once; naming it brings the first result. Nothing else is excused: what the criterion said
-- last, but for the name, was that it is met.
WITH due AS (
  SELECT p."id" AS project_id, p."owner_id", p."risk_class", p."created_at", u."name" AS run
  FROM "projects" p
  CROSS JOIN LATERAL (SELECT v."run_id" FROM "model_versions" v WHERE v."project_id" = p."id" AND v."status" = 'proposed'
    ORDER BY v."proposed_at" DESC, v."id" DESC LIMIT 1) c
  JOIN "runs" u ON u."id" = c."run_id"
  JOIN "run_outcomes" o ON o."run_id" = c."run_id" AND o."holdout_id" IS NULL AND o."evaluation_set_id" IS NOT NULL
  WHERE p."phase" = 'deployment' AND p."archived_at" IS NULL AND (
    SELECT k->>'state' FROM "gate_standings" g CROSS JOIN LATERAL jsonb_array_elements(g."criteria") k
    WHERE g."project_id" = p."id" AND g."gate" = 'development' AND k->>'id' = 'development.in-money' AND k->>'because' <> 'holdout-not-named'
    ORDER BY g."since" DESC, g."id" DESC LIMIT 1) = 'met'),
asked AS (
  INSERT INTO "template_adoptions" ("id", "project_id", "template_id", "reason", "adopted_at", "unchecked")
  SELECT gen_random_uuid(), d.project_id, coalesce(
      (SELECT a."template_id" FROM "template_adoptions" a WHERE a."project_id" = d.project_id ORDER BY a."adopted_at" DESC, a."id" DESC LIMIT 1),
      (SELECT t."id" FROM "gate_templates" t WHERE t."risk_class" = d."risk_class" AND t."published_at" <= d."created_at" ORDER BY t."number" DESC LIMIT 1)),
    'Hold-outs have names now.', now(), '[{"gate": "development", "criterion": "development.in-money", "print": ""}]'
  FROM due d),
happened AS (
  INSERT INTO "events" ("at", "project_id", "kind", "after") SELECT now(), d.project_id, 'holdout.to_be_named', jsonb_build_object('run', d.run)
  FROM due d RETURNING "id", "project_id")
INSERT INTO "notices" ("id", "person_id", "event_id", "project_id", "kind", "created_at")
SELECT gen_random_uuid(), d."owner_id", h."id", d.project_id, 'assigned', now() FROM happened h JOIN due d ON d.project_id = h."project_id";
