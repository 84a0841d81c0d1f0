// Roles in the space of a cell; screen readers hear their names.
import type { Role } from "@/db/enums";

export const roleCodes = {
  stakeholder: "S",
  expert: "E",
  data_scientist: "DS",
  data_engineer: "DE",
  ml_engineer: "ME",
} as const satisfies Record<Role, string>;
