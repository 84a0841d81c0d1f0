// What may be asked of experiments.
import { z } from "zod";
import { line, paragraph, uuid, version } from "@/lib/kernel/fields";
import { experimentLimits } from "./limits";

/** A key of a metric, parameter or tag: its signs, and a path without detours. */
export function isLoggedKey(key: string): boolean {
  if (!/^[/\p{L}\p{N}_.\- :]+$/u.test(key) || key.startsWith("..")) return false;
  return key.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}

export const loggedKey = z
  .string("A key, please.")
  .max(250, "At most 250 characters, please.")
  .refine(
    isLoggedKey,
    "Keys hold letters, digits, underscores (_), dashes (-), periods (.), spaces ( ), colons (:) and slashes (/), and no step of their path is empty, . or ..",
  );

/** With the key of its project before it, what the tracking protocol allows. */
const name = line(experimentLimits.name);

const tagValue = z.string("Text, please.").max(20_000, "At most 20,000 characters, please.");
const tags = z
  .array(z.strictObject({ key: loggedKey, value: tagValue }))
  .max(100, "At most 100 tags, please.")
  .default([]);

export const CreateExperiment = z.strictObject({ name, description: paragraph(experimentLimits.description), tags });
export const EditExperiment = z.strictObject({
  experimentId: uuid,
  version,
  name,
  description: paragraph(experimentLimits.description),
});
export const DeleteExperiment = z.strictObject({ experimentId: uuid });
export const RestoreExperiment = z.strictObject({ experimentId: uuid });

/** Null takes the tag away. */
export const SetExperimentTag = z.strictObject({ experimentId: uuid, key: loggedKey, value: tagValue.nullable() });

export const experimentViews = ["active", "deleted", "all"] as const;
export type View = (typeof experimentViews)[number];

/** A run id as programs know it, 32 digits without dashes, as one of ours; null for what is no run id. */
export function uuidOfRun(runId: string): string | null {
  const found = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i.exec(runId);
  return found ? found.slice(1).join("-").toLowerCase() : null;
}
