// Promised, arrived, spent: the reader's projects in three figures, each a way to its evidence.
import { Link } from "@/components/ui/link";
import { formatMoney } from "@/lib/format/money";
import type { Delivery } from "@/lib/portfolio/promises.rules";
import type { PortfolioTotals } from "@/lib/portfolio/queries";

/** From this grade on there was somebody to compare with. */
const comparedFrom = 3;

type Props = { totals: PortfolioTotals; delivery: Delivery; locale: string };

export function FiguresStrip({ totals, delivery, locale }: Props) {
  const money = (amount: number) => formatMoney(amount, totals.currency, { locale, compact: true });
  const compared = totals.realised.slice(comparedFrom).reduce((sum, amount) => sum + amount, 0);
  const live = delivery.live === 1 ? "1 live project" : `${delivery.live} live projects`;
  const figures = [
    {
      label: "Promised by now",
      value: delivery.live > 0 ? money(delivery.promised) : "–",
      note: delivery.live > 0 ? `by ${live}` : "nothing is live yet",
    },
    {
      label: "Arrived",
      value: money(totals.realisedTotal),
      note: totals.realisedTotal === 0 ? "nothing recorded" : `${money(compared)} compared`,
    },
    {
      label: "Spent",
      value: money(totals.spent),
      note: totals.budget > 0 ? `of ${money(totals.budget)} budget` : "no budget",
    },
  ];
  return (
    <section
      aria-label="Promised by now, arrived, spent"
      className="grid grid-cols-[1.2fr_1fr_1fr] divide-x divide-border rounded-xl border border-border bg-surface shadow-card sm:grid-cols-3"
    >
      {figures.map(({ label, value, note }) => (
        <Link key={label} href="/portfolio?mine=stakeholder" className="px-3 py-3 hover:bg-muted sm:px-4">
          <span className="block whitespace-nowrap text-quiet text-xs">{label}</span>
          <span className="block font-semibold text-ink text-xl tabular-nums sm:text-2xl">{value}</span>
          <span className="block text-quiet text-xs tabular-nums">{note}</span>
        </Link>
      ))}
    </section>
  );
}
