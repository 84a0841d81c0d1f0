// A quality rule over time against its bound, and the sentence that says what it shows.
import type { ReactNode } from "react";
import { TrendWithBand } from "@/components/charts/trend-with-band";
import type { Direction } from "@/db/enums";
import { sayBound, sayValue } from "./bound-words";

type Props = {
  title: string;
  rule: { unit: string; direction: Direction; threshold: number };
  series: readonly { at: Date; value: number }[];
  locale: string;
  timeZone: string;
  height?: number;
  empty: ReactNode;
};

export function RuleChart({ title, rule, series, locale, timeZone, height = 240, empty }: Props) {
  const { unit, direction, threshold } = rule;
  const latest = series.at(-1);
  const sentence = latest
    ? `Found last: ${sayValue(latest.value, unit, locale)}; wanted is ${sayBound(rule, locale)}.`
    : "Not checked yet.";
  return (
    <TrendWithBand
      {...{ title, sentence, direction, timeZone, height, empty }}
      name="Found"
      points={series.map(({ at, value }) => ({ at: at.toISOString(), value }))}
      format={{ kind: "number", unit, locale }}
      target={threshold}
    />
  );
}
