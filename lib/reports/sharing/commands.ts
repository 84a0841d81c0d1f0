// Links by which somebody without an account reads one frozen report, for a while: made, ended, and every opening counted.
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, reportShares, reports } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import { env } from "@/lib/kernel/env";
import { notFound } from "@/lib/kernel/errors";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { reportOpened, reportShared, reportShareRevoked } from "../events";
import { type Report, reportColumns, reportsOf } from "../queries";
import { OpenReport, RevokeShare, ShareReport } from "./schema";

export const shareProjectReport = command({
  capability: "report.make",
  input: ShareReport,
  run: ({ tx, grant, input, now }) => share(tx, grant, input, now),
});

export const sharePortfolioReport = command({
  capability: "portfolio.report",
  input: ShareReport,
  run: ({ tx, grant, input, now }) => share(tx, grant, input, now),
});

export const revokeProjectShare = command({
  capability: "report.make",
  input: RevokeShare,
  run: ({ tx, grant, input, now }) => revoke(tx, grant, input.shareId, now),
});

export const revokePortfolioShare = command({
  capability: "portfolio.report",
  input: RevokeShare,
  run: ({ tx, grant, input, now }) => revoke(tx, grant, input.shareId, now),
});

const dayMs = 86_400_000;

type ShareInput = { reportId: string; recipient: string; days: string };

/** The address is in the value, this once. */
async function share(
  tx: Executor,
  grant: Grant<"report.make"> | WorkspaceGrant<"portfolio.report">,
  { reportId, recipient, days }: ShareInput,
  now: Date,
) {
  const [report] = await tx
    .select({ title: reports.title, number: reports.number })
    .from(reports)
    .where(and(eq(reports.id, reportId), reportsOf(grant)));
  if (!report) throw notFound("This report");
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + Number(days) * dayMs);
  const [inserted] = await tx
    .insert(reportShares)
    .values({
      reportId,
      recipient,
      tokenHash: hashSecret(secret),
      sharedById: grant.person.id,
      sharedAt: now,
      expiresAt,
    })
    .returning({ id: reportShares.id });
  return {
    event: reportShared({ after: { ...report, recipient, expiresAt } }),
    subject: inserted?.id,
    value: { url: new URL(`/shared/${secret}`, env().QUINTET_URL).toString(), recipient },
  };
}

async function revoke(
  tx: Executor,
  grant: Grant<"report.make"> | WorkspaceGrant<"portfolio.report">,
  shareId: string,
  now: Date,
) {
  const ofGrant = tx.select({ id: reports.id }).from(reports).where(reportsOf(grant));
  const [revoked] = await tx
    .update(reportShares)
    .set({ revokedAt: now, revokedById: grant.person.id })
    .where(and(eq(reportShares.id, shareId), isNull(reportShares.revokedAt), inArray(reportShares.reportId, ofGrant)))
    .returning({ recipient: reportShares.recipient });
  if (!revoked) throw notFound("This link");
  return { event: reportShareRevoked({ before: revoked }), subject: shareId };
}

/**
 * What a link shows: its report and nothing else. The opening is counted and on record in the same transaction. A link dies with the
 * account of whoever made it. Reading changes no project, so the event belongs to none.
 */
export const openSharedReport = command({
  capability: "report.open",
  input: OpenReport,
  limits: ({ input }) => [{ name: "shared report", key: input.token, tries: 300, minutes: 15 }],
  async run({ tx, input, now }) {
    const [share] = await tx
      .update(reportShares)
      .set({ opened: sql`${reportShares.opened} + 1`, lastOpenedAt: now })
      .from(people)
      .where(
        and(
          eq(reportShares.tokenHash, hashSecret(input.token)),
          isNull(reportShares.revokedAt),
          gt(reportShares.expiresAt, now),
          eq(people.id, reportShares.sharedById),
          isNull(people.deactivatedAt),
        ),
      )
      .returning({
        id: reportShares.id,
        reportId: reportShares.reportId,
        recipient: reportShares.recipient,
        expiresAt: reportShares.expiresAt,
      });
    if (!share) throw notFound("This link");
    const [report] = await tx
      .select(reportColumns)
      .from(reports)
      .innerJoin(people, eq(people.id, reports.takenById))
      .where(eq(reports.id, share.reportId));
    if (!report) throw notFound("This link");
    const { recipient, expiresAt } = share;
    const value: { report: Report; expiresAt: Date } = { report, expiresAt };
    return { event: reportOpened({ after: { title: report.title, recipient } }), subject: share.id, value };
  },
});
