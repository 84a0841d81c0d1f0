// The portfolio as a file, narrowed as the page is, every page of it.

import { openWorkspace } from "@/lib/doors/asker";
import { csvFile } from "@/lib/doors/csv-file";
import { portfolioColumns } from "@/lib/portfolio/file.rules";
import { listPromises } from "@/lib/portfolio/promises.queries";
import { listPortfolio } from "@/lib/portfolio/queries";
import { PortfolioFilter } from "@/lib/portfolio/schema";

/** More projects than this are no portfolio that anybody reads; it only keeps a file from growing without end. */
const mostRows = 100_000;

export async function GET(request: Request): Promise<Response> {
  const grant = await openWorkspace();
  const filter = PortfolioFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ rows }, promises] = await Promise.all([listPortfolio(grant, filter, mostRows), listPromises(grant, filter)]);
  return csvFile(`portfolio-${grant.today}.csv`, portfolioColumns(grant.now, promises), [rows]);
}
