// What has arrived of a promise: a bar, a tick at what was promised by now, and the likely range behind both; drawn on the server.
import { formatMoney } from "@/lib/format/money";
import type { Band } from "@/lib/value/distribution.rules";
import { placeOf, type Scale } from "./scale";

type Props = {
  /** Amounts in whole minor units, as are the ends of the scale. */
  promise: { name: string; currency: string; now: Band & { mean: number }; arrived: { total: number } };
  /** The same for all bullets that are compared; it holds zero. */
  scale: Pick<Scale, "low" | "high">;
  locale: string;
};

export function PromiseBullet({ promise: { name, currency, now, arrived }, scale, locale }: Props) {
  const place = (amount: number) => placeOf(amount, scale);
  const money = (amount: number) => formatMoney(amount, currency, { locale, compact: true });
  const [zero, end] = [place(0), place(arrived.total)];
  const sentence = `${name}: ${money(arrived.total)} arrived of ${money(now.mean)} promised by now, likely ${money(now.p10)} to ${money(now.p90)}`;
  return (
    <svg role="img" aria-label={sentence} width="100%" height="20" className="block overflow-visible">
      <line x1={`${zero}%`} x2={`${zero}%`} y2="20" stroke="var(--border)" />
      <rect
        x={`${place(now.p10)}%`}
        y="3"
        width={`${Math.max(0.4, place(now.p90) - place(now.p10))}%`}
        height="14"
        fill="var(--chart-1)"
        fillOpacity="0.2"
      />
      <rect
        x={`${Math.min(zero, end)}%`}
        y="7"
        width={`${Math.abs(end - zero)}%`}
        height="6"
        fill={arrived.total < 0 ? "var(--chart-4)" : "var(--chart-1)"}
      />
      <line
        x1={`${place(now.mean)}%`}
        x2={`${place(now.mean)}%`}
        y1="1"
        y2="19"
        stroke="var(--ink)"
        strokeWidth="2.5"
      />
    </svg>
  );
}
