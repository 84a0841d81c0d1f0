// The projects in line, each as wide as what it still costs, and the line of money across them.
import { cn } from "@/components/ui/cn";
import type { FundingRow } from "@/lib/portfolio/funding.queries";
import type { InLine } from "@/lib/portfolio/funding.rules";

type Props = {
  order: readonly InLine<FundingRow>[];
  /** So many from the front are funded. */
  funded: number;
  line: number;
  /** The whole width, in the same unit. */
  most: number;
  sentence: string;
};

/** A key is written into its part where even a phone has room for it. */
const phone = 300;

export function FundingStrip({ order, funded, line, most, sentence }: Props) {
  const place = (amount: number) => `${Math.min(100, (100 * amount) / most)}%`;
  return (
    <svg role="img" aria-label={sentence} width="100%" height="52" className="block overflow-visible">
      <rect y="8" width="100%" height="36" fill="var(--muted)" />
      {order.map(({ id, key, remainingCost, upTo }, at) => {
        const fits = (remainingCost / most) * phone > key.length * 7.5 + 6;
        return (
          <g key={id} className={cn(at < funded ? "text-ink" : "text-quiet")}>
            <rect
              x={place(upTo - remainingCost)}
              y="8"
              width={place(remainingCost)}
              height="36"
              fill={at < funded ? "var(--chart-1)" : "var(--surface)"}
              fillOpacity={at < funded ? 0.28 : 1}
              stroke="var(--edge)"
            />
            {fits && (
              <text
                x={place(upTo - remainingCost / 2)}
                y="26"
                textAnchor="middle"
                dominantBaseline="central"
                fill="currentColor"
                className="font-medium text-xs"
              >
                {key}
              </text>
            )}
          </g>
        );
      })}
      <line x1={place(line)} x2={place(line)} y1="0" y2="52" stroke="var(--ink)" strokeWidth="2.5" />
    </svg>
  );
}
