// The listed projects by how likely they pay back and what they are expected to bring.
import { BubblePortfolio } from "@/components/charts/bubble-portfolio";
import { type MoneyFormat, shortRange } from "@/components/value/figure-words";
import { likelyWords } from "@/lib/format/chances";
import type { PortfolioRow } from "@/lib/portfolio/queries";

type Props = { rows: readonly PortfolioRow[]; format: MoneyFormat };

export function PortfolioChart({ rows, format }: Props) {
  const bubbles = rows.flatMap(({ key, name, paysBack, mean, remainingCost }) =>
    paysBack === null || mean === null || remainingCost === null
      ? []
      : [
          {
            label: key,
            name,
            href: `/projects/${key}/value`,
            probability: paysBack,
            value: mean,
            remaining: remainingCost,
          },
        ],
  );
  return (
    <BubblePortfolio
      title="Value, chance and remaining cost"
      sentence={sentence(rows, format)}
      bubbles={bubbles}
      format={format}
      empty="Once a project is estimated, it is drawn here."
      footer="High and to the right is best. The area of a bubble is what the project still costs, by its estimate."
    />
  );
}

/** Rows come ranked: the first estimated one leads. */
function sentence(rows: readonly PortfolioRow[], format: MoneyFormat): string {
  const losing = rows.filter(({ mean }) => mean !== null && mean <= 0).length;
  const lead = rows.find(({ mean }) => mean !== null);
  if (lead?.paysBack == null || lead.p10 === null || lead.p90 === null) return "No project is estimated yet.";
  const first = `${lead.name} leads: it is ${likelyWords(lead.paysBack, format)} to pay back and brings likely ${shortRange(lead.p10, lead.p90, format)}.`;
  if (losing === 0) return first;
  return `${first} ${losing === 1 ? "One project is" : `${losing} projects are`} expected to lose.`;
}
