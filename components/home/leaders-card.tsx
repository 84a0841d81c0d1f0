// The best candidate of each project, in money against what is done without it, and whether its lead is real.
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { between, gainVerdict, perCase, referenceName } from "@/components/value/candidate/worth-words";
import type { Leader } from "@/lib/value/candidate/leaders.queries";
import { corrected, noOptimism } from "@/lib/value/candidate/selection.rules";

type Props = { leaders: readonly Leader[]; locale: string };

export function LeadersCard({ leaders, locale }: Props) {
  return (
    <Card
      title="Best candidates"
      lead="The best run of each project on the hold-out that its team judges candidates on, corrected for selection."
      flush
    >
      <DataTable
        fits="wide"
        caption="Best candidates"
        rows={leaders}
        rowKey={({ key }) => key}
        rowHref={({ key }) => `/projects/${key}/value/candidates`}
        columns={[
          {
            key: "run",
            header: "Run",
            cell: ({ key, run }) => (
              <span className="block min-w-0">
                <span className="font-medium text-ink">{run}</span>
                <span className="block font-normal text-quiet text-xs">{key}</span>
              </span>
            ),
          },
          {
            key: "worth",
            header: "Value per prediction, corrected for selection",
            cell: ({ worth, optimism, currency }) => {
              const left = corrected(worth.perCase, optimism ?? noOptimism);
              const format = { kind: "money" as const, currency, locale };
              return (
                <span className="block">
                  <span className="font-medium text-ink tabular-nums">{perCase(left.mean, format)}</span>
                  <span className="block text-quiet text-xs">{between(left, format)}</span>
                </span>
              );
            },
          },
          {
            key: "bar",
            header: "Without it",
            cell: ({ worth, matrix }) => (
              <span className="grid gap-0.5">
                {worth.against.map((each) => {
                  const { state, word } = gainVerdict(each);
                  return (
                    <span key={each.reference} className="flex flex-wrap items-center gap-x-1.5 text-xs">
                      <StatusBadge state={state} plain>
                        {word}
                      </StatusBadge>
                      <span className="text-quiet">{referenceName(each, matrix).toLowerCase()}</span>
                    </span>
                  );
                })}
              </span>
            ),
          },
          {
            key: "lead",
            header: "Is the lead real?",
            cell: ({ scored, level }) => {
              if (scored < 2) return "The only run on its cases";
              return level > 0
                ? `${level + 1} of ${scored} runs are not significantly different`
                : `Significantly better than ${scored - 1}`;
            },
          },
        ]}
      />
    </Card>
  );
}
