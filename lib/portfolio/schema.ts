// How the portfolio can be narrowed; it comes from an address, so nonsense reads as "not given".
import { z } from "zod";
import { roles } from "@/db/enums";
import { ProjectFilter } from "@/lib/projects/schema";

export const PortfolioFilter = ProjectFilter.pick({
  search: true,
  status: true,
  phase: true,
  mine: true,
  after: true,
}).extend({
  /** Only projects that need a decision. */
  needs: z.literal("decision").optional().catch(undefined),
  /** How much money there is to fund projects with, as typed, in the currency's own unit. */
  line: z
    .string()
    .trim()
    .regex(/^[\d.,'\s]{1,20}[km]?$/i)
    .optional()
    .catch(undefined),
  /** In whose words the chance of paying back is told; else in those of the role that the reader wears in each project. */
  as: z.enum(roles).optional().catch(undefined),
  /** Amounts of different currencies are never added up or ranked together. */
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .optional()
    .catch(undefined),
});
export type PortfolioFilter = z.output<typeof PortfolioFilter>;
