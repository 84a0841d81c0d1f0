// The latest windows of a release, with what they brought.
import { and, desc, eq, sql } from "drizzle-orm";
import { people, releases, windows } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { defaultLeastPercent } from "../monitors/schema";

export type WindowEntry = {
  id: string;
  startedAt: Date;
  endedAt: Date;
  cases: number;
  sentBy: string;
  receivedAt: Date;
  values: { metric: string; value: number }[];
  /** Features of which more cases moved than chance moves, and enough to matter. */
  drifted: string[];
  /** Features with cases in none of the reference's bins; the names of the new ones where they came with any. */
  news: { feature: string; cases: number; bins: string[] }[];
  histograms: number;
};

/** The newest first. */
export async function listWindows(grant: Grant, releaseId: string, most = 10): Promise<WindowEntry[]> {
  return grant.db
    .select({
      id: windows.id,
      startedAt: windows.startedAt,
      endedAt: windows.endedAt,
      cases: windows.cases,
      sentBy: people.name,
      receivedAt: windows.receivedAt,
      values: sql<
        WindowEntry["values"]
      >`coalesce((select json_agg(json_build_object('metric', v.metric, 'value', v.value)
        order by v.metric) from window_values v where v.window_id = ${windows.id}), '[]')`,
      drifted: sql<string[]>`array(select f.feature from window_histograms h
        join reference_histograms f on f.id = h.reference_id
        left join monitors m on m.release_id = f.release_id and m.kind = 'drift' and m.watches = f.feature and m.retired_at is null
        where h.window_id = ${windows.id} and h.moved > greatest(h.chance, coalesce(m.least_percent, ${defaultLeastPercent}) / 100)
        order by f.feature)`,
      news: sql<WindowEntry["news"]>`coalesce((select json_agg(json_build_object('feature', f.feature, 'cases', h.other,
          'bins', h.other_bins) order by f.feature)
        from window_histograms h join reference_histograms f on f.id = h.reference_id
        where h.window_id = ${windows.id} and h.other > 0), '[]')`,
      histograms: sql<number>`(select count(*)::int from window_histograms h where h.window_id = ${windows.id})`,
    })
    .from(windows)
    .innerJoin(releases, eq(releases.id, windows.releaseId))
    .innerJoin(people, eq(people.id, windows.sentById))
    .where(and(eq(releases.id, releaseId), eq(releases.projectId, grant.project.id)))
    .orderBy(desc(windows.endedAt))
    .limit(most);
}
