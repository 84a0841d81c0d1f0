// What a running training may send: points, parameters, tags and the data that it reads. The limits are the tracking protocol's.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";
import { loggedKey } from "../schema";

export const int64 = z
  .bigint("A whole number of 64 bits, please.")
  .min(-(2n ** 63n), "A whole number of 64 bits, please.")
  .max(2n ** 63n - 1n, "A whole number of 64 bits, please.");

const value = z.custom<number>(
  (input) => typeof input === "number",
  "Please specify value as a valid double (64-bit floating point).",
);
/** Milliseconds since 1970. */
const loggedAt = int64.min(0n, "Timestamp must be a nonnegative long (64-bit integer).");
/** A model that the point is about too, and the dataset that it was measured on. */
const ofModel = z.strictObject({
  loggedModelId: uuid,
  dataset: z.string("Text, please.").max(500, "At most 500 characters, please.").default(""),
  digest: z.string("Text, please.").max(36, "At most 36 characters, please.").default(""),
});
const point = z.strictObject({ key: loggedKey, value, loggedAt, step: int64, model: ofModel.optional() });

/** Longer text is cut, as the protocol does. */
const text = (most: number) => z.string("Text, please.").transform((input) => input.slice(0, most).toWellFormed());
export const param = z.strictObject({ key: loggedKey, value: text(6_000) });
export const runTag = z.strictObject({ key: loggedKey, value: text(8_000) });

const limits = { metrics: 1_000, params: 100, tags: 100 };

type Batch = { metrics: unknown[]; params: { key: string }[]; tags: unknown[] };

function checkLimits(batch: Batch, context: z.RefinementCtx) {
  const refuse = (things: string, most: number, got: number) =>
    context.addIssue({
      code: "custom",
      message: `A batch logging request can contain at most ${most} ${things}. Got ${got} ${things}. Please split up ${things} across multiple requests and try again.`,
    });
  for (const list of ["metrics", "params", "tags"] as const) {
    if (batch[list].length > limits[list]) return refuse(list, limits[list], batch[list].length);
  }
  const all = batch.metrics.length + batch.params.length + batch.tags.length;
  if (all > 1_000) return refuse("metrics, params, and tags", 1_000, all);
  const keys = batch.params.map(({ key }) => key);
  const duplicates = [...new Set(keys.filter((key, at) => keys.indexOf(key) < at))];
  if (duplicates.length > 0) {
    const list = duplicates.map((key) => `'${key}'`).join(", ");
    context.addIssue({
      code: "custom",
      message: `Duplicate parameter keys have been submitted: [${list}]. Please ensure the request contains only one param value per param key.`,
    });
  }
}

export const LogBatch = z
  .strictObject({
    runId: uuid,
    metrics: z.array(point).default([]),
    params: z.array(param).default([]),
    tags: z.array(runTag).default([]),
  })
  .superRefine(checkLimits);

export const DeleteTag = z.strictObject({ runId: uuid, key: loggedKey });

const bounded = (most: number) =>
  z.string("Text, please.").max(most, `At most ${most.toLocaleString("en")} characters, please.`);
const required = (most: number) => bounded(most).min(1, "Please fill this in.");

const dataset = z.strictObject({
  name: required(500),
  digest: required(36),
  sourceType: required(36),
  source: required(65_535),
  schema: bounded(1_048_575).nullable(),
  profile: bounded(16_777_215).nullable(),
});
const inputTag = z.strictObject({ key: required(255), value: bounded(500) });

export const LogInputs = z.strictObject({
  runId: uuid,
  datasets: z
    .array(z.strictObject({ dataset, tags: z.array(inputTag).max(100, "At most 100 tags, please.") }))
    .max(1_000, "At most 1,000 datasets, please."),
  /** Models that it starts from. */
  loggedModelIds: z.array(uuid).max(1_000, "At most 1,000 models, please.").default([]),
});

/** JSON, as the client wrote it. */
export const RecordModelInfo = z.strictObject({
  runId: uuid,
  model: z.string().max(250_000, "At most 250,000 characters, please."),
});
