// How the portfolio can be narrowed; it comes from an address, so nonsense reads as "not given".
import { z } from "zod";
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
  /** Amounts of different currencies are never added up or ranked together. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
});
export type PortfolioFilter = z.output<typeof PortfolioFilter>;
