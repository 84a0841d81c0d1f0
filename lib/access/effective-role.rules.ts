// The role as which somebody reads a project, where wordings depend on it.
import type { Role } from "@/db/enums";

/** Their default role where they hold it there, or hold none; else the first that they hold. */
export const effectiveRole = (heldRoles: readonly Role[], defaultRole: Role): Role =>
  heldRoles.includes(defaultRole) ? defaultRole : (heldRoles[0] ?? defaultRole);
