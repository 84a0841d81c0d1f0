// What the strip of a stakeholder's home says: promised, arrived and spent, of the same projects where they stand beside each other.
import { formatMoney } from "@/lib/format/money";
import type { Delivery } from "@/lib/portfolio/promises.rules";
import type { PortfolioTotals } from "@/lib/portfolio/queries";

/** From this grade on there was somebody to compare with. */
const comparedFrom = 3;

type Figure = { label: string; value: string; note: string };

export function figuresOf(totals: PortfolioTotals, delivery: Delivery, locale: string): Figure[] {
  const money = (amount: number) => formatMoney(amount, totals.currency, { locale, compact: true });
  const compared = totals.realised.slice(comparedFrom).reduce((sum, amount) => sum + amount, 0);
  // beside what live projects promised stands what these brought; what came before a release was live is said apart
  const arrived = delivery.live > 0 ? delivery.arrived : totals.realisedTotal;
  const elsewhere = totals.realisedTotal - arrived;
  const arrivedNote = elsewhere === 0 ? `${money(compared)} compared` : `${money(elsewhere)} more by others`;
  const inSome = totals.budgeted < totals.projects ? `, ${totals.budgeted} of ${totals.projects} projects` : "";
  const live = delivery.live === 1 ? "1 live project" : `${delivery.live} live projects`;
  return [
    {
      label: "Promised by now",
      value: delivery.live > 0 ? money(delivery.promised) : "–",
      note: delivery.live > 0 ? `by ${live}` : "nothing is live yet",
    },
    {
      label: "Arrived",
      value: money(arrived),
      note: totals.realisedTotal === 0 ? "nothing recorded" : arrivedNote,
    },
    {
      label: "Spent",
      value: totals.budgeted > 0 ? money(totals.spent) : "–",
      note: totals.budgeted > 0 ? `of ${money(totals.budget)} budget${inSome}` : "no project has a budget",
    },
  ];
}
