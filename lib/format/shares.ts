// The shares of classes as people read them: “late” 23%, “on time” 77%.
import { digitsApart, formatNumber } from "./numbers";

type Share = { label: string; share: number };

/** With the digits that it takes to tell each from that of its label in `beside`: 0.004% is not written 0%, nor 22.86% as 22.89% is. */
export function sharesWords(shares: readonly Share[], locale: string, beside: readonly Share[] = []): string {
  const percentsOf = (label: string) => [...shares, ...beside].filter((one) => one.label === label).map(percentOf);
  const maximumFractionDigits = Math.max(...shares.map(({ label }) => digitsApart(percentsOf(label))));
  const style = { locale, unit: "%", maximumFractionDigits };
  return shares.map((one) => `“${one.label}” ${formatNumber(percentOf(one), style)}`).join(", ");
}

const percentOf = ({ share }: Share): number => share * 100;
