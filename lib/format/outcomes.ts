// The range of simulated outcomes in words, for pages, charts and their accessible names.
import { type FigureFormat, formatFigure } from "./figure";
import { formatMoneyRange } from "./money";

type Outcomes = { p10: number; p50: number; p90: number };

/** `range`: "likely €39K – €97K", in which 80 of 100 outcomes lie; `middle`: "median €64K". */
export function outcomeWords({ p10, p50, p90 }: Outcomes, format: FigureFormat): { range: string; middle: string } {
  return { range: `likely ${rangeOf(p10, p90, format)}`, middle: `median ${short(p50, format)}` };
}

const short = (value: number, format: FigureFormat) => formatFigure(value, format, { compact: true });

function rangeOf(low: number, high: number, format: FigureFormat): string {
  if (format.kind === "money")
    return formatMoneyRange(low, high, format.currency, { locale: format.locale, compact: true });
  return `${short(low, format)} to ${short(high, format)}`;
}
