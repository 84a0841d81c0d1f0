// As whom somebody reads a project, where what is told depends on it.
import type { Role } from "@/db/enums";

/** Their usual role where they hold it there, or hold none; else the first that they hold. */
export const effectiveRole = (heldRoles: readonly Role[], defaultRole: Role): Role =>
  heldRoles.includes(defaultRole) ? defaultRole : (heldRoles[0] ?? defaultRole);
