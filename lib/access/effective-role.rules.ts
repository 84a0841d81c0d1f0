// As whom somebody reads a project, where what is told depends on it.
import type { Role } from "@/db/enums";

/** Their usual role where they hold it there, or hold none; else the first that they hold. */
export const wornRole = (held: readonly Role[], usual: Role): Role =>
  held.includes(usual) ? usual : (held[0] ?? usual);
