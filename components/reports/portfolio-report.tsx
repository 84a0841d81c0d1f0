// Several projects for a board: their sums by currency, and each in a line.
import { RangeBar } from "@/components/charts/range-bar";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { KeyFigure } from "@/components/ui/key-figure";
import { StatusBadge } from "@/components/ui/status-badge";
import { arrivedWords } from "@/components/value/promise-words";
import type { PortfolioSum } from "@/lib/portfolio/sum.rules";
import { gateWords } from "@/lib/projects/words";
import { nextGate, type ProjectFacts, totalsOf } from "@/lib/reports/rules";
import {
  gateFactWords,
  promiseWords,
  realisedWords,
  spentWords,
  totalWords,
  whereWords,
  worthWords,
} from "./report-words";

type Props = { projects: readonly ProjectFacts[]; sums?: Record<string, PortfolioSum>; locale: string };

export function PortfolioReport({ projects, sums, locale }: Props) {
  return totalsOf(projects).map((totals, _, every) => {
    const { currency } = totals;
    const format = { kind: "money", currency, locale } as const;
    const rows = projects.filter((project) => project.currency === currency);
    const ends = {
      low: Math.min(0, ...rows.map(({ worth }) => worth?.p10 ?? 0)),
      high: Math.max(1, ...rows.map(({ worth }) => worth?.p90 ?? 0)),
    };
    return (
      <section key={currency} aria-label={`Projects in ${currency}`} className="grid gap-4 [&>*]:min-w-0">
        <Card title={every.length > 1 ? `Projects in ${currency}` : "All together"}>
          <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-4">
            {totalWords(totals, sums?.[currency], locale).map((words) => (
              <KeyFigure key={words.label} {...words} />
            ))}
          </div>
        </Card>
        <Card title="Each project" lead="What is worth most comes first." flush>
          <DataTable
            fits="wide"
            caption={`Projects in ${currency}`}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              {
                key: "name",
                header: "Project",
                cell: (project) => (
                  <span className="block min-w-0">
                    <span className="font-medium text-ink">{project.name}</span>{" "}
                    <span className="text-quiet text-xs tracking-[0.04em]">{project.key}</span>
                    <span className="block font-normal text-quiet text-xs">{whereWords(project)}</span>
                  </span>
                ),
              },
              { key: "pays", header: "Pays back", cell: (project) => worthWords(project, locale)[0].value },
              {
                key: "value",
                header: "Expected value",
                className: "md:w-72",
                cell: (project) => (
                  <span className="block w-full min-w-40">
                    <span className="font-medium text-ink tabular-nums">{worthWords(project, locale)[1].value}</span>
                    {project.worth && (
                      <span className="block text-quiet text-xs">{worthWords(project, locale)[1].range}</span>
                    )}
                    {project.worth && (
                      <RangeBar label={`Value of ${project.name}`} {...project.worth} {...{ ends, format }} />
                    )}
                  </span>
                ),
              },
              { key: "spent", header: "Spent of budget", cell: (project) => spentWords(project, locale).range },
              { key: "realised", header: "Arrived", cell: (project) => realisedWords(project, locale).value },
              {
                key: "promised",
                header: "Promised by now",
                cell: (project) => <Promised project={project} locale={locale} />,
              },
              { key: "gate", header: "Next gate", cell: (project) => <Standing project={project} /> },
            ]}
          />
        </Card>
      </section>
    );
  });
}

function Promised({ project, locale }: { project: ProjectFacts; locale: string }) {
  const words = promiseWords(project, locale);
  if (!words || !project.promise) return <span className="text-quiet">–</span>;
  return (
    <span className="block tabular-nums">
      {words.value}
      <span className="block text-quiet text-xs">{arrivedWords(project.promise, locale)}</span>
    </span>
  );
}

function Standing({ project }: { project: ProjectFacts }) {
  const gate = nextGate(project);
  if (!gate) return null;
  const { word, note } = gateFactWords(gate);
  return (
    <span className="block">
      <span className="block">{gateWords[gate.gate]}</span>
      <StatusBadge state={gateFactWords(gate).tone} plain>
        {word}, {note}
      </StatusBadge>
    </span>
  );
}
