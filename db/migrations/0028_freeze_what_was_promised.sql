CREATE TABLE "promises" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"estimate_id" uuid,
	"shares" jsonb NOT NULL,
	"started_on" date NOT NULL
);
--> statement-breakpoint
DROP INDEX "value_summaries_score";--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "share" double precision;--> statement-breakpoint
ALTER TABLE "value_summaries" ADD COLUMN "below_promise" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_estimate_id_estimates_id_fk" FOREIGN KEY ("estimate_id") REFERENCES "public"."estimates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "value_summaries_mean" ON "value_summaries" USING btree ("mean" DESC NULLS LAST,"project_id");--> statement-breakpoint
ALTER TABLE "value_summaries" DROP COLUMN "score";
--> statement-breakpoint
-- The first time that each project went live for users, as told by events (a release that came back was live before), and the
-- estimate in force then. Nobody said which share a canary served, so it counts as a whole.
INSERT INTO "promises" ("project_id", "estimate_id", "shares", "started_on")
SELECT f.project_id,
  (SELECT e.id FROM estimates e WHERE e.project_id = f.project_id AND e.submitted_at <= f.at ORDER BY e.number DESC LIMIT 1),
  jsonb_build_array(jsonb_build_object('from', to_char(f.at AT TIME ZONE z.zone, 'YYYY-MM-DD'), 'share', 1)),
  (f.at AT TIME ZONE z.zone)::date
FROM (
  SELECT r.project_id, min(least(coalesce(d.at, r.deployed_at), r.deployed_at)) AS at
  FROM releases r
    LEFT JOIN events d ON d.kind = 'release.deployed' AND d.subject = r.id::text
  WHERE r.environment = 'production' AND r.strategy <> 'shadow' AND r.deployed_at IS NOT NULL
  GROUP BY r.project_id
) f CROSS JOIN (SELECT coalesce((SELECT time_zone FROM workspace LIMIT 1), 'UTC') AS zone) z;
--> statement-breakpoint
UPDATE value_summaries SET funding_score = CASE
  WHEN mean > 0 AND remaining_cost > 0 THEN mean::double precision / remaining_cost
  WHEN mean > 0 AND remaining_cost IS NOT NULL THEN 'Infinity'::double precision
END;
--> statement-breakpoint
-- As `fallsShort` reckons: a straight line between the years of the promised gains, at the end of what was measured.
UPDATE value_summaries v SET below_promise = v.realised_total < round(
  (e.result -> 'gains' -> floor(y.t)::int ->> 'p10')::double precision
  + ((e.result -> 'gains' -> ceil(y.t)::int ->> 'p10')::double precision - (e.result -> 'gains' -> floor(y.t)::int ->> 'p10')::double precision)
    * (y.t - floor(y.t)))
FROM promises p
  JOIN estimates e ON e.id = p.estimate_id
  JOIN value_summaries s ON s.project_id = p.project_id
  CROSS JOIN LATERAL (SELECT least(greatest(s.realised_until - p.started_on + 1, 0) / 365.25,
    (e.result -> 'gains' -> -1 ->> 'year')::numeric)::double precision AS t) y
WHERE v.project_id = p.project_id AND s.realised_until IS NOT NULL;
