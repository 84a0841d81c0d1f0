// What may be asked of the workspace's settings.
import { z } from "zod";
import { visibilities } from "@/db/enums";
import { settingsLimits } from "@/lib/admin/limits";
import { line, oneOf, version } from "@/lib/kernel/fields";

export const currencies: readonly string[] = Intl.supportedValuesOf("currency");

export const UpdateSettings = z.strictObject({
  name: line(settingsLimits.name),
  defaultAccess: oneOf(visibilities),
  currency: z
    .string("A currency code like EUR, please.")
    .trim()
    .toUpperCase()
    .refine((code) => currencies.includes(code), "A currency code like EUR, please."),
  /** Whether it exists is for Postgres to say: it counts days in this zone. */
  timeZone: line(settingsLimits.timeZone),
  handoverDays: z
    .string("A whole number of days from 0 to 14, please.")
    .trim()
    .regex(/^(?:\d|1[0-4])$/, "A whole number of days from 0 to 14, please.")
    .transform(Number),
  version,
});
