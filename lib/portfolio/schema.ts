// How the portfolio can be narrowed; it comes from an address, so nonsense reads as "not given".

import { z } from "zod";
import { roles } from "@/db/enums";
import { lenient } from "@/lib/kernel/fields";
import { ProjectFilter } from "@/lib/projects/schema";

export const PortfolioFilter = ProjectFilter.pick({
  search: true,
  status: true,
  phase: true,
  mine: true,
  after: true,
}).extend({
  /** Only projects that need a decision. */
  needs: lenient(z.literal("decision")),
  /** How much money there is to fund projects with, as typed, in the currency's own unit. */
  line: lenient(
    z
      .string()
      .trim()
      .regex(/^[\d.,'\s]{1,20}[km]?$/i),
  ),
  /** In whose words the chance of paying back is told; else in those of the role that the reader wears in each project. */
  as: lenient(z.enum(roles)),
  /** Amounts of different currencies are never added up or ranked together. */
  currency: lenient(z.string().regex(/^[A-Za-z]{3}$/)),
});
export type PortfolioFilter = z.output<typeof PortfolioFilter>;
