// The portfolio as a file: one line a project, money in its currency's own unit.
import { evidenceGrades } from "@/db/enums";
import type { CsvColumn } from "@/lib/format/csv";
import { toMajor } from "@/lib/format/money";
import type { PortfolioRow } from "../queries";
import { needsOf } from "../rules";

export function portfolioColumns(now: Date): CsvColumn<PortfolioRow>[] {
  const money = (header: string, amount: (row: PortfolioRow) => number | null): CsvColumn<PortfolioRow> => ({
    header,
    value: (row) => {
      const minor = amount(row);
      return minor === null ? null : toMajor(minor, row.currency);
    },
  });
  return [
    { header: "key", value: ({ key }) => key },
    { header: "name", value: ({ name }) => name },
    { header: "owner", value: ({ owner }) => owner },
    { header: "phase", value: ({ phase }) => phase },
    { header: "status", value: ({ status }) => status },
    { header: "currency", value: ({ currency }) => currency },
    { header: "pays_back", value: ({ paysBack }) => paysBack },
    money("expected_mean", ({ mean }) => mean),
    money("expected_p10", ({ p10 }) => p10),
    money("expected_p50", ({ p50 }) => p50),
    money("expected_p90", ({ p90 }) => p90),
    { header: "estimated_at", value: ({ estimatedAt }) => estimatedAt },
    money("remaining_cost", ({ remainingCost }) => remainingCost),
    money("budget", ({ budget }) => budget),
    money("spent", ({ spent }) => spent),
    ...evidenceGrades.map((grade) => money(`realised_grade_${grade}`, ({ realised }) => realised[grade])),
    money("realised_total", ({ realisedTotal }) => realisedTotal),
    { header: "realised_until", value: ({ realisedUntil }) => realisedUntil },
    { header: "needs", value: (row) => needsOf(row, now).join(" ") },
  ];
}
