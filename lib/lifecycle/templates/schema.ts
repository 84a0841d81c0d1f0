// Inputs of the commands on templates and risk classes.
import { z } from "zod";
import { gateModes, riskClasses } from "@/db/enums";
import { signingRoles } from "@/lib/access/roles.policy";
import { counted, line, oneOf, orNull, percentage, reason, uuid, version } from "@/lib/kernel/fields";

const days = counted("A number of days, please.").pipe(
  z.number().int("Whole days, please.").min(1, "At least one day, please.").max(3_650, "Ten years at most, please."),
);

const terms = z.strictObject({
  mode: oneOf(gateModes),
  /** Ids of criteria; the command knows which there are. */
  asked: z
    .array(line({ max: 80 }))
    .max(60)
    .default([]),
  signers: z.array(oneOf(signingRoles)).max(signingRoles.length).default([]),
});

const limits = z.strictObject({
  estimateDays: days,
  realisedDays: days,
  validationDays: orNull(days),
  rehearsalDays: orNull(days),
  contextCharacters: counted("A number of characters, please.").pipe(
    z
      .number()
      .int("Whole characters, please.")
      .min(1, "At least one, please.")
      .max(1_000, "A thousand at most, please."),
  ),
  /** As people type it, in percent; kept as a share. */
  paysBack: percentage
    .pipe(z.number().min(0, "From 0 to 99 %, please.").max(99, "From 0 to 99 %, please."))
    .transform((percent) => percent / 100),
  waiverDays: days,
});

/** `seen` is the version that was edited: a newer one meanwhile is a conflict. */
export const PublishTemplate = z.strictObject({
  riskClass: oneOf(riskClasses),
  seen: version,
  reason,
  gates: z.strictObject({ design: terms, development: terms, deployment: terms, operation: terms }),
  limits,
});

export const AdoptTemplate = z.strictObject({ templateId: uuid, reason });

export const ChangeRiskClass = z.strictObject({ riskClass: oneOf(riskClasses), reason, version });
