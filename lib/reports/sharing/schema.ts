// Inputs of the commands on links to a report.
import { z } from "zod";
import { line, oneOf, uuid } from "@/lib/kernel/fields";
import { shareLimits } from "@/lib/reports/limits";

/** How long a link may live, in days. */
export const shareDays = ["7", "30", "90"] as const;

export const ShareReport = z.strictObject({
  reportId: uuid,
  recipient: line(shareLimits.recipient),
  days: oneOf(shareDays, "Please choose how long the link lasts."),
});

export const RevokeShare = z.strictObject({ shareId: uuid });

/** What a link carries: 256 bits, as `newSecret` writes them. */
export const OpenReport = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });
