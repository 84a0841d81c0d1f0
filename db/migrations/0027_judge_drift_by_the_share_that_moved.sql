DROP INDEX "window_histograms_reference";--> statement-breakpoint
ALTER TABLE "monitors" ADD COLUMN "least_percent" double precision;--> statement-breakpoint
UPDATE "monitors" SET "least_percent" = 10 WHERE "kind" = 'drift';--> statement-breakpoint
ALTER TABLE "window_histograms" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "window_histograms" ADD COLUMN "other" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "window_histograms" ADD COLUMN "other_bins" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "window_histograms" ADD COLUMN "moved" double precision;--> statement-breakpoint
ALTER TABLE "window_histograms" ADD COLUMN "chance" double precision;--> statement-breakpoint
ALTER TABLE "window_histograms" ADD COLUMN "pooled" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- the share that moved, from the counts; what chance stays below in proportion to the old limit, of which the index is about the square
UPDATE "window_histograms" h SET "ended_at" = m.ended_at, "moved" = m.moved,
  "chance" = CASE WHEN h.psi > h.critical THEN m.moved * sqrt(h.critical / h.psi) ELSE least(1, greatest(m.moved, 0.5 * sqrt(h.critical))) END
FROM (SELECT o.window_id, o.reference_id, w.ended_at,
    (SELECT 0.5 * sum(abs(n.now / (SELECT greatest(1, sum(c)) FROM unnest(o.counts) c) - n.before / (SELECT greatest(1, sum(c)) FROM unnest(f.counts) c)))
      FROM unnest(o.counts, f.counts) AS n(now, before))::double precision AS moved
  FROM "window_histograms" o JOIN "windows" w ON w.id = o.window_id JOIN "reference_histograms" f ON f.id = o.reference_id) m
WHERE m.window_id = h.window_id AND m.reference_id = h.reference_id;--> statement-breakpoint
ALTER TABLE "window_histograms" ALTER COLUMN "ended_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "window_histograms" ALTER COLUMN "moved" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "window_histograms" ALTER COLUMN "chance" SET NOT NULL;--> statement-breakpoint
-- alerts of drift spoke of the index
UPDATE "alerts" a SET "value" = d.moved, "worst" = d.worst, "told" = d.worst
FROM (SELECT c.id, h.moved, (SELECT max(o.moved) FROM "window_histograms" o WHERE o.reference_id = f.id
      AND (o.window_id = h.window_id OR o.ended_at BETWEEN c.since AND h.ended_at)) AS worst
  FROM "alerts" c JOIN "monitors" m ON m.id = c.monitor_id AND m.kind = 'drift'
    JOIN "reference_histograms" f ON f.release_id = m.release_id AND f.feature = m.watches
    JOIN "window_histograms" h ON h.reference_id = f.id AND h.window_id = c.last_window_id) d
WHERE d.id = a.id;--> statement-breakpoint
ALTER TABLE "window_values" ADD COLUMN "release_id" uuid;--> statement-breakpoint
ALTER TABLE "window_values" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
UPDATE "window_values" v SET "release_id" = w.release_id, "ended_at" = w.ended_at FROM "windows" w WHERE w.id = v.window_id;--> statement-breakpoint
ALTER TABLE "window_values" ALTER COLUMN "release_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "window_values" ALTER COLUMN "ended_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "window_values" ADD CONSTRAINT "window_values_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "window_values_metric" ON "window_values" USING btree ("release_id","metric","ended_at");--> statement-breakpoint
CREATE INDEX "window_histograms_reference" ON "window_histograms" USING btree ("reference_id","ended_at");--> statement-breakpoint
ALTER TABLE "window_histograms" DROP COLUMN "critical";
