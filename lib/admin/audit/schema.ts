// How the audit log can be narrowed. It comes from an address; what is wrong is said beside its field and left out.
import { z } from "zod";
import { lookUp } from "@/lib/format/look-up";
import type { FieldErrors } from "@/lib/kernel/errors";
import { day as aDay, counted } from "@/lib/kernel/fields";
import { eventKinds } from "./events";

const blank = z.literal("").transform(() => undefined);
const day = z.union([blank, aDay], "A date like 2026-03-31, please.").optional();

export const AuditFilter = z.object({
  /** Part of a name or of an e-mail address: who did it, or to whom. */
  person: z.union([blank, z.string().trim().max(254)]).optional(),
  project: z.union([blank, z.string().trim().toUpperCase().max(12, "A project key like CHURN, please.")]).optional(),
  kind: z.union([blank, z.enum(eventKinds, "Please choose one of the list.")]).optional(),
  from: day,
  to: day,
  /** The last entry of the page before. */
  before: counted("Please start at the first page.").pipe(z.number().int().positive()).optional(),
});
export type AuditFilter = z.output<typeof AuditFilter>;

export function readAuditFilter(params: Record<string, unknown>): { filter: AuditFilter; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const entries = Object.entries(AuditFilter.shape).map(([name, field]) => {
    const parsed = field.safeParse(lookUp(params, name));
    if (!parsed.success) errors[name] = parsed.error.issues[0]?.message ?? "This cannot be read.";
    return [name, parsed.data];
  });
  const filter: AuditFilter = Object.fromEntries(entries);
  if (filter.from && filter.to && filter.from > filter.to) errors.to = "This lies before the first day.";
  return { filter, errors };
}
