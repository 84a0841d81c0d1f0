// What may be asked of logged models: a program's model with its files, before anybody proposes it as a version.
import { z } from "zod";
import { int64, param, runTag } from "@/lib/experiments/points/schema";
import { oneOf, uuid } from "@/lib/kernel/fields";
import { loggedKey } from "../schema";

const forbidden = `/:.%"'`;

/** The signs are those that the tracking protocol allows: a name is a step of an address there. */
const name = z
  .string("Text, please.")
  .min(1, "Please fill this in.")
  .max(500, "At most 500 characters, please.")
  .refine(
    (text) => ![...forbidden].some((sign) => text.includes(sign)),
    `A model's name is not empty and holds none of ${[...forbidden].join(" ")}`,
  );

const params = z.array(param).max(1_000, "At most 1,000 parameters, please.");
const tags = z.array(runTag).max(1_000, "At most 1,000 tags, please.");

/** Without a name it is given one. */
export const CreateLoggedModel = z.strictObject({
  experimentId: uuid,
  name: name.nullable(),
  modelType: z.string("Text, please.").max(500, "At most 500 characters, please."),
  /** The run that made it. */
  sourceRunId: uuid.nullable(),
  params,
  tags,
});

/** All its files are there, or the program gave up. */
export const FinalizeLoggedModel = z.strictObject({ loggedModelId: uuid, status: oneOf(["ready", "failed"]) });

export const DeleteLoggedModel = z.strictObject({ loggedModelId: uuid });

/** Parameters are written once. */
export const LogModelParams = z.strictObject({ loggedModelId: uuid, params });

export const TagLoggedModel = z.strictObject({ loggedModelId: uuid, tags });
export const DeleteModelTag = z.strictObject({ loggedModelId: uuid, key: loggedKey });

/** What a run made, at which step; sending it again changes nothing. */
export const LogOutputs = z.strictObject({
  runId: uuid,
  models: z.array(z.strictObject({ loggedModelId: uuid, step: int64 })).max(1_000, "At most 1,000 models, please."),
});
