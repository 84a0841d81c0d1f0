// What became of a decision: each figure when it was made, and at the next review or now.
import { type MoneyFormat, shortMoney } from "@/components/value/figure-words";
import { formatChance } from "@/lib/format/chances";
import type { FigureChanges } from "@/lib/reviews/rules";

type Props = {
  became: FigureChanges;
  /** "Review 3" or "now". */
  later: string;
  format: MoneyFormat;
};

export function BecameList({ became, later, format }: Props) {
  const money = (amount: number) => shortMoney(amount, format);
  const figures = [
    {
      label: "Pays back",
      write: (share: number) => formatChance(share, format),
      ...became.paysBack,
    },
    { label: "Expected value", write: money, ...became.expected },
    { label: "Realised", write: money, ...became.realised },
    { label: "Spent", write: money, ...became.spent },
  ];
  const say = (figure: number | null, write: (figure: number) => string) => (figure === null ? "–" : write(figure));
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 text-xs sm:grid-cols-4">
      {figures.map(({ label, write, before, later: after }) => (
        <div key={label} className="min-w-0">
          <dt className="text-quiet">{label}</dt>
          <dd className="text-ink tabular-nums">
            {say(before, write)} <span className="text-quiet">{`then, ${say(after, write)} ${later}`}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
