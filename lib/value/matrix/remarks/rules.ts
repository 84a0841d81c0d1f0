// Who may answer a remark on a payoff matrix.
import type { Role } from "@/db/enums";

/** The stakeholder, whose matrix it is; and whoever wrote it may say that it is settled. */
export const mayAnswer = (roles: readonly Role[], remark: { writtenById: string }, personId: string): boolean =>
  roles.includes("stakeholder") || remark.writtenById === personId;
