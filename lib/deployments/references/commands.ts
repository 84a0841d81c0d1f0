// Reference histograms: sent by a program, or from a file. All of them or none; what windows were measured against stays.
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { referenceHistograms } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { invalid, precondition, unconfirmed } from "@/lib/kernel/errors";
import { lockRelease } from "../alerting.steps";
import { referencesRecorded } from "../events";
import { getRelease, type Release } from "../queries";
import { releaseTitle } from "../rules";
import { readReferences } from "./file.rules";
import { listReferences } from "./queries";
import { flawsOf, previewOf } from "./rules";
import { ImportReferences, type Reference, SendReferences } from "./schema";

/** References are made with a release, so whoever may prepare releases may send them. */
export const sendReferences = command({
  capability: "release.prepare",
  input: SendReferences,
  async run({ tx, grant, input: { release: number, references }, now }) {
    const { release, measured } = await lockForReferences(tx, grant, number);
    const flaws = flawsOf(references, measured);
    if (flaws.length > 0) {
      throw invalid(Object.fromEntries(flaws.map(({ at, field, remark }) => [`references.${at}.${field}`, remark])));
    }
    await write(tx, release, references, now);
    return { ...recordedOutcome(release, references), value: { recorded: references.length } };
  },
});

/** Checks the whole file first; what is not confirmed, or has one wrong line, saves nothing. */
export const importReferences = command({
  capability: "release.prepare",
  input: ImportReferences,
  async run({ tx, grant, input: { release: number, csv, confirmed }, now }) {
    const { release, measured } = await lockForReferences(tx, grant, number);
    const { rows: references, lines, remarks } = readReferences(csv);
    // a feature whose lines can't all be read would be judged by half of them
    const flaws = remarks.length > 0 ? [] : flawsOf(references, measured);
    const allRemarks = [...remarks, ...flaws.map(({ at, remark }) => ({ line: lines[at] ?? 0, remark }))];
    if (allRemarks.length > 0) throw invalid(remarksByLine(allRemarks), summaryOf(allRemarks));
    if (!confirmed) throw unconfirmed(previewOf(references));
    await write(tx, release, references, now);
    return { ...recordedOutcome(release, references), value: { recorded: references.length } };
  },
});

async function lockForReferences(tx: Executor, grant: Grant, number: number) {
  const release = await getRelease(grant, number);
  if (release.status !== "prepared" && release.status !== "live") {
    throw precondition("This release has ended: nothing is measured against it any more.");
  }
  // no window may be measured between this read and the write
  await lockRelease(tx, release.id);
  const stored = await listReferences(grant, release.id);
  return { release, measured: new Set(stored.filter(({ measured }) => measured).map(({ feature }) => feature)) };
}

async function write(tx: Executor, release: Release, references: readonly Reference[], now: Date) {
  const rows = references.map((reference) => ({ id: v7(), releaseId: release.id, ...reference, recordedAt: now }));
  await tx
    .insert(referenceHistograms)
    .values(rows)
    .onConflictDoUpdate({
      target: [referenceHistograms.releaseId, referenceHistograms.feature],
      set: { bins: sql`excluded.bins`, counts: sql`excluded.counts`, recordedAt: now },
    });
}

const recordedOutcome = (release: Release, references: readonly Reference[]) => ({
  event: referencesRecorded({
    after: { title: releaseTitle(release), features: references.map(({ feature }) => feature) },
  }),
  subject: release.id,
});
