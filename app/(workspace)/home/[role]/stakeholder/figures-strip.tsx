// Promised, arrived, spent: the reader's projects in three figures, each a way to its evidence.
import { Link } from "@/components/ui/link";
import type { Delivery } from "@/lib/portfolio/promises.rules";
import type { PortfolioTotals } from "@/lib/portfolio/queries";
import { figuresOf } from "./figures";

type Props = { totals: PortfolioTotals; delivery: Delivery; locale: string };

export function FiguresStrip({ totals, delivery, locale }: Props) {
  return (
    <section
      aria-label="Promised by now, arrived, spent"
      className="grid grid-cols-[1.2fr_1fr_1fr] divide-x divide-border rounded-xl border border-border bg-surface shadow-card sm:grid-cols-3"
    >
      {figuresOf(totals, delivery, locale).map(({ label, value, note }) => (
        <Link key={label} href="/portfolio?mine=stakeholder" className="px-3 py-3 hover:bg-muted sm:px-4">
          <span className="block whitespace-nowrap text-quiet text-xs">{label}</span>
          <span className="block font-semibold text-ink text-xl tabular-nums sm:text-2xl">{value}</span>
          <span className="block text-quiet text-xs tabular-nums">{note}</span>
        </Link>
      ))}
    </section>
  );
}
