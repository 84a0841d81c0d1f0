// Where more metrics have a curve than are drawn at once: which these are, and the way to the others.
import { Pagination } from "@/components/ui/pagination";
import { curvesAPage } from "@/lib/experiments/limits";

type Props = { page: number; count: number; href: (page: number) => string };

export function CurvePages({ page, count, href }: Props) {
  const first = (page - 1) * curvesAPage;
  const last = Math.min(count, first + curvesAPage);
  return (
    <Pagination
      label="Curves"
      summary={last > first ? `Curves ${first + 1} to ${last} of ${count}` : `${count} curves, none on this page`}
      previous={page > 1 ? href(page - 1) : undefined}
      next={last < count ? href(page + 1) : undefined}
    />
  );
}
