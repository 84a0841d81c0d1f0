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
  /** Amounts of different currencies are never added up or ranked together. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
});
export type PortfolioFilter = z.output<typeof PortfolioFilter>;
