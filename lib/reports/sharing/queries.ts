// The links to a report: for whom, until when, and how often each was opened.
import { and, desc, eq } from "drizzle-orm";
import { people, reportShares, reports } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { reportsOf } from "../queries";
import { type ShareState, shareState } from "./rules";

export type Share = {
  id: string;
  recipient: string;
  sharedBy: string;
  sharedAt: Date;
  expiresAt: Date;
  opened: number;
  lastOpenedAt: Date | null;
  state: ShareState;
};

/** Newest first, at most a hundred. */
export async function listShares(
  grant: Grant<"report.make"> | WorkspaceGrant<"portfolio.report">,
  reportId: string,
): Promise<Share[]> {
  const rows = await grant.db
    .select({
      id: reportShares.id,
      recipient: reportShares.recipient,
      sharedBy: people.name,
      sharedAt: reportShares.sharedAt,
      expiresAt: reportShares.expiresAt,
      revokedAt: reportShares.revokedAt,
      opened: reportShares.opened,
      lastOpenedAt: reportShares.lastOpenedAt,
    })
    .from(reportShares)
    .innerJoin(reports, eq(reports.id, reportShares.reportId))
    .innerJoin(people, eq(people.id, reportShares.sharedById))
    .where(and(eq(reportShares.reportId, reportId), reportsOf(grant)))
    .orderBy(desc(reportShares.sharedAt), desc(reportShares.id))
    .limit(100);
  return rows.map(({ revokedAt, ...share }) => ({ ...share, state: shareState({ ...share, revokedAt }, grant.now) }));
}
