// The portfolio as a file, narrowed as the page is, every page of it.

import { toCsv } from "@/lib/format/csv";
import { portfolioColumns } from "@/lib/portfolio/file/rules";
import { listPortfolio } from "@/lib/portfolio/queries";
import { PortfolioFilter } from "@/lib/portfolio/schema";
import { openWorkspace } from "@/lib/session";

/** More projects than this are no portfolio that anybody reads; it only keeps a file from growing without end. */
const mostRows = 100_000;

export async function GET(request: Request): Promise<Response> {
  const grant = await openWorkspace();
  const filter = PortfolioFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { rows } = await listPortfolio(grant, filter, mostRows);
  return new Response(toCsv(rows, portfolioColumns(grant.now)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="portfolio-${grant.today}.csv"`,
      "cache-control": "no-store",
    },
  });
}
