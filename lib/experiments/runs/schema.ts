// What may be asked of runs, by program, by form and by file.
import { z } from "zod";
import { runStatuses } from "@/db/enums";
import { runLimits } from "@/lib/experiments/limits";
import {
  fileText,
  lenient,
  line,
  oneOf,
  optionalLine,
  orNull,
  paragraph,
  tick,
  uuid,
  version,
} from "@/lib/kernel/fields";
import { runTag } from "../points/schema";

/** Moments that a calendar can show. */
const moment = z
  .date("A moment, please.")
  .min(new Date(0), "A moment after 1970, please.")
  .max(new Date("9999-12-31T23:59:59.999Z"), "A moment before the year 10000, please.");

const name = line(runLimits.name);

/** What a program says when a training begins. Without a name it is given one. */
export const CreateRun = z.strictObject({
  experimentId: uuid,
  name: name.nullable(),
  /** As the client says. */
  userId: z.string().max(256, "At most 256 characters, please.").default(""),
  startedAt: moment.nullable(),
  tags: z.array(runTag).max(1_000, "At most 1,000 tags, please.").default([]),
});

export const UpdateRun = z.strictObject({
  runId: uuid,
  status: oneOf(runStatuses).nullable(),
  endedAt: moment.nullable(),
  name: name.nullable(),
});

export const RunId = z.strictObject({ runId: uuid });
/** Without a tick what it began stays. */
export const DeleteRun = z.strictObject({ runId: uuid, withChildren: tick });

const terms = {
  name,
  algorithm: optionalLine(runLimits.algorithm),
  datasetVersionId: orNull(uuid),
  notes: paragraph(runLimits.notes),
};

export const EditRun = z.strictObject({ runId: uuid, version, ...terms });

/** By hand, after the fact. Hyperparameters and figures are lines like "depth = 8". */
export const RecordRun = z.strictObject({
  experimentId: uuid,
  ...terms,
  name: orNull(name),
  startedAt: orNull(line(runLimits.startedAt)),
  params: paragraph(runLimits.params),
  metrics: paragraph(runLimits.metrics),
});

/** Any of them may be left out but the name; besides them come columns like "param.depth" and "metric.recall". */
export const runFileColumns = ["name", "algorithm", "started_at", "status", "notes"] as const;

/** Without `confirmed` nothing is saved: the answer is what would be. */
export const ImportRuns = z.strictObject({
  experimentId: uuid,
  csv: fileText,
  confirmed: tick,
});

/** Repeated in the address, or one after the other between commas, which no key can hold. */
const keys = lenient(
  z.union([z.string(), z.array(z.string())]).transform((input) =>
    [input]
      .flat()
      .flatMap((text) => text.split(","))
      .filter(Boolean)
      .slice(0, 8),
  ),
);
const text = (most: number) => lenient(z.string().trim().max(most));

/** How the table of runs is narrowed, sorted and cut; it comes from an address, so nonsense reads as "not given". */
export const RunFilter = z.object({
  /** In the grammar of the tracking protocol. */
  search: z.string().trim().max(2_000).catch("").default(""),
  /** Its number or its id. */
  experiment: text(40),
  status: lenient(z.enum(runStatuses)),
  view: lenient(z.literal("deleted")),
  /** metrics.`recall` DESC */
  sort: text(400),
  /** Which columns are shown; once somebody has chosen, none of a kind means none. */
  columns: lenient(z.literal("chosen")),
  metrics: keys,
  params: keys,
  after: lenient(z.string().max(4_000)),
});
export type RunFilter = z.output<typeof RunFilter>;
