// The address of the portfolio: what it is narrowed to stands in it, and nothing that is usual.
import { hrefWith } from "@/lib/format/href";
import type { PortfolioFilter } from "@/lib/portfolio/schema";

export const portfolioHref = (filter: Partial<PortfolioFilter>, page = "/portfolio"): string => hrefWith(page, filter);
