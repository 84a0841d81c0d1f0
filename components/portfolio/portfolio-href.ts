// The address of the portfolio: what it is narrowed to stands in it, and nothing that is usual.
import type { PortfolioFilter } from "@/lib/portfolio/schema";

export function portfolioHref(filter: Partial<PortfolioFilter>, page = "/portfolio"): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return query.size > 0 ? `${page}?${query}` : page;
}
