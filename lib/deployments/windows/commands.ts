// Windows of production: sent by a program in batches, or one by hand. Telemetry leaves no event; what its alerts do, does.
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { monitors } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import { invalid, precondition } from "@/lib/kernel/errors";
import { withZone } from "@/lib/kernel/moments";
import { judgeMonitors, lockRelease } from "../alerting.steps";
import { readPrecedingWindows } from "../drift/sequential.queries";
import { type Measured, measureDrift } from "../drift/sequential.rules";
import { windowRecorded } from "../events";
import { getRelease, type Release } from "../queries";
import { listReferences } from "../references/queries";
import { releaseTitle } from "../rules";
import { pairUp, type ReferenceBins, type ValidWindow, validateWindows } from "./rules";
import { RecordWindow, SendWindows } from "./schema";

export type Received = { kept: number; repeated: number; refused: number; fields: Record<string, string> };

/** Windows are judged one by one: the good ones are kept, the bad ones named; a stretch that came before counts once. */
export const sendWindows = command({
  capability: "measurement.record",
  input: SendWindows,
  async run({ tx, grant, input, now }) {
    const { release, references } = await lockForWindows(tx, grant, input.release);
    const { valid, flaws, ignored } = validateWindows(input.windows, { references, timeZone: grant.timeZone, now });
    const fields = Object.fromEntries(
      [...flaws, ...ignored].map(({ at, path, remark }) => [fieldPath(at, path), remark]),
    );
    if (valid.length === 0) throw invalid(fields, "None of these windows can be kept.");
    const stored = await write(tx, grant, { release, references, valid, now });
    const also = await judge(tx, grant, release, references, stored);
    const value: Received = {
      kept: stored.length,
      repeated: valid.length - stored.length,
      refused: flaws.length,
      fields,
    };
    return { event: null, affectsGates: true, also, value };
  },
});

export const recordWindow = command({
  capability: "measurement.record",
  input: RecordWindow,
  async run({ tx, grant, input: { release: number, metrics, figures, cases, ...stretch }, now }) {
    const { release, references } = await lockForWindows(tx, grant, number);
    const timeZone = grant.timeZone;
    const { values, fields } = pairUp(metrics, figures);
    if (Object.keys(fields).length > 0) throw invalid(fields);
    const entry = {
      cases,
      values,
      startedAt: withZone(stretch.startedAt, timeZone),
      endedAt: withZone(stretch.endedAt, timeZone),
    };
    const { valid, flaws } = validateWindows([entry], { references, timeZone, now });
    if (flaws.length > 0) throw invalid(Object.fromEntries(flaws.map(({ path, remark }) => [path, remark])));
    if (Object.keys(values).length === 0) throw invalid({ "figures.0": "At least one figure, please." });
    const stored = await write(tx, grant, { release, references, valid, now });
    const [window] = stored;
    if (!window) throw precondition("The window of this stretch of time is recorded already.");
    const also = await judge(tx, grant, release, references, stored);
    const { startedAt, endedAt } = window;
    const after = { title: releaseTitle(release), cases, values, startedAt, endedAt };
    return { event: windowRecorded({ after }), subject: release.id, also };
  },
});

const fieldPath = (at: number, path: string) => (path === "" ? `windows.${at}` : `windows.${at}.${path}`);

/** With the release locked, so that its references and alerts don't change meanwhile. */
async function lockForWindows(tx: Executor, grant: Grant, number: number) {
  const release = await getRelease(grant, number);
  await lockRelease(tx, release.id);
  return { release, references: await listReferences(grant, release.id) };
}

type StoredWindow = ValidWindow & { id: string };
type WindowBatch = {
  release: Release;
  references: readonly ReferenceBins[];
  valid: readonly ValidWindow[];
  now: Date;
};

/** One parameter for all rows of a table. @returns those whose stretch was not there yet */
async function write(
  tx: Executor,
  grant: Grant,
  { release, references, valid, now }: WindowBatch,
): Promise<StoredWindow[]> {
  const rows = valid.map((window) => ({ id: v7(), ...window }));
  const stretches = rows.map(({ id, startedAt, endedAt, cases }) => ({ id, startedAt, endedAt, cases }));
  const inserted = await tx.execute<{ id: string }>(sql`
    insert into windows (id, release_id, started_at, ended_at, cases, sent_by_id, received_at)
    select id, ${release.id}::uuid, "startedAt", "endedAt", cases, ${grant.person.id}::uuid, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(stretches)}::jsonb)
      as given (id uuid, "startedAt" timestamptz, "endedAt" timestamptz, cases bigint)
    on conflict do nothing returning id`);
  const ids = new Set(inserted.map(({ id }) => id));
  const stored = rows.filter(({ id }) => ids.has(id));
  const figures = stored.flatMap(({ id, endedAt, values }) =>
    Object.entries(values).map(([metric, value]) => ({ id, endedAt, metric, value })),
  );
  if (figures.length > 0) {
    await tx.execute(sql`
      insert into window_values (window_id, release_id, ended_at, metric, value)
      select id, ${release.id}::uuid, "endedAt", metric, value from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
        as given (id uuid, "endedAt" timestamptz, metric text, value double precision)`);
  }
  const measured = await measure(tx, release, references, stored);
  if (measured.length > 0) {
    await tx.execute(sql`
      insert into window_histograms (window_id, reference_id, ended_at, counts, other, other_bins, moved, chance, psi, pooled)
      select "windowId", "referenceId", "endedAt", counts, other, "otherBins", moved, chance, psi, pooled
      from jsonb_to_recordset(${JSON.stringify(measured)}::jsonb)
        as given ("windowId" uuid, "referenceId" uuid, "endedAt" timestamptz, counts bigint[], other bigint, "otherBins" text[],
          moved double precision, chance double precision, psi double precision, pooled int)`);
  }
  return stored;
}

/** Every histogram against its reference, together with the windows before where it has few cases. */
async function measure(
  tx: Executor,
  release: Release,
  references: readonly ReferenceBins[],
  stored: readonly StoredWindow[],
): Promise<Measured[]> {
  const ends = stored.filter(({ histograms }) => histograms.length > 0).map(({ endedAt }) => endedAt.getTime());
  if (ends.length === 0) return [];
  const referenceIds = new Set(stored.flatMap(({ histograms }) => histograms.map(({ referenceId }) => referenceId)));
  const between = { first: new Date(Math.min(...ends)), last: new Date(Math.max(...ends)) };
  return measureDrift(references, stored, await readPrecedingWindows(tx, release.id, [...referenceIds], between));
}

/** Only monitors of figures and features that these windows bring. */
async function judge(
  tx: Executor,
  grant: Grant,
  release: Release,
  references: readonly ReferenceBins[],
  stored: readonly StoredWindow[],
) {
  const features = new Map(references.map(({ id, feature }) => [id, feature]));
  const metrics = new Set(stored.flatMap(({ values }) => Object.keys(values)));
  const drifts = new Set(
    stored.flatMap(({ histograms }) => histograms.map(({ referenceId }) => features.get(referenceId))),
  );
  if (metrics.size + drifts.size === 0) return [];
  const touchedMonitors = sql`case when ${monitors.kind} = 'drift' then ${monitors.watches} in ${inList(drifts)}
    else ${monitors.watches} in ${inList(metrics)} end`;
  return judgeMonitors(tx, grant, release.id, touchedMonitors);
}

const inList = (names: ReadonlySet<string | undefined>) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify([...names])}::jsonb))`;
