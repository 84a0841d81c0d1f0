// Inputs of the commands on gates.
import { z } from "zod";
import { gates, phases } from "@/db/enums";
import { signingRoles } from "@/lib/access/roles.policy";
import { day, line, oneOf, paragraph, reason, uuid, version } from "@/lib/kernel/fields";
import { reasonLimit } from "@/lib/kernel/limits";
import { signatureLimits } from "./limits";

export const SignGate = z.strictObject({
  gate: oneOf(gates),
  role: oneOf(signingRoles, "Please choose the role that you sign as."),
  /** The digest of the evidence that the signer was shown. */
  digest: z.string().regex(/^[0-9a-f]{64}$/, "Please reload the page."),
  note: paragraph(signatureLimits.note),
});

export const WithdrawSignature = z.strictObject({ signatureId: uuid });

export const WaiveCriterion = z.strictObject({
  gate: oneOf(gates),
  criterion: line({ max: 80 }),
  reason,
  expiresOn: day,
});

export const EndWaiver = z.strictObject({ waiverId: uuid });

/** A gate that warns is passed, while it is not met, only with the reason why. */
export const AdvanceProject = z.strictObject({ version, reason: paragraph(reasonLimit) });

export const StepBackProject = z.strictObject({
  to: oneOf(phases, "Please choose the phase to go back to."),
  reason,
  version,
});
