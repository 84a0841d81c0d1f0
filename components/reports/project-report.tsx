// One project for a board: the two questions, the gates, what must hold, and what stands in the way.
import { GradeBar } from "@/components/charts/grade-bar";
import { RangeBar } from "@/components/charts/range-bar";
import { StateStrip } from "@/components/charts/state-strip";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Card } from "@/components/ui/card";
import { KeyFigure } from "@/components/ui/key-figure";
import { StatusBadge } from "@/components/ui/status-badge";
import { evidenceGrades } from "@/db/enums";
import { gateWords } from "@/lib/projects/words";
import type { ReportFacts } from "@/lib/reports/rules";
import {
  alertWords,
  beforeGateWords,
  gateFactWords,
  mustWords,
  promiseWords,
  realisedWords,
  reviewWords,
  spentWords,
  whereWords,
  worthWords,
} from "./report-words";

type Props = { facts: Extract<ReportFacts, { of: "project" }>; locale: string };

export function ProjectReport({ facts: { project, problem, musts, alerts, review }, locale }: Props) {
  const { worth, realised, currency } = project;
  const format = { kind: "money", currency, locale } as const;
  const [chance, value] = worthWords(project, locale);
  const promised = promiseWords(project, locale);
  const open = beforeGateWords(project);
  const reviewText = reviewWords(review, locale);
  return (
    <>
      <p className="max-w-prose">
        {whereWords(project)}. {project.owner} answers for it. {problem}
      </p>
      <Grid>
        <GridItem span={8}>
          <Card title="Is it still viable?">
            <div className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
              <KeyFigure {...chance} />
              <KeyFigure {...value} />
              <KeyFigure {...spentWords(project, locale)} />
            </div>
            {worth && <RangeBar label="Value" {...worth} format={format} className="mt-5" />}
          </Card>
        </GridItem>
        <GridItem span={4}>
          <Card title="Does it deliver value?">
            <KeyFigure {...realisedWords(project, locale)} />
            {promised && <KeyFigure {...promised} className="mt-4" />}
            {realised.until && (
              <GradeBar
                label="Realised value by evidence grade"
                totals={Object.fromEntries(evidenceGrades.map((grade) => [grade, realised.byGrade[grade]]))}
                format={format}
                className="mt-3"
              />
            )}
          </Card>
        </GridItem>
      </Grid>
      <StateStrip
        label="The four gates"
        items={project.gates.map((gate) => ({
          label: gateWords[gate.gate],
          state: gateFactWords(gate).tone,
          ...gateFactWords(gate),
        }))}
      />
      <Grid>
        <GridItem span={6}>
          <div className="grid content-start gap-4 lg:gap-5">
            <Card title={open.title} lead={alertWords(alerts)}>
              {open.open.length > 0 && (
                <ul className="grid gap-1.5">
                  {open.open.map((title) => (
                    <li key={title} className="flex gap-2 before:text-quiet before:content-['–']">
                      {title}
                    </li>
                  ))}
                </ul>
              )}
            </Card>
            <Card title="What the last review decided" lead={reviewText.last} footer={reviewText.next} />
          </div>
        </GridItem>
        <GridItem span={6}>
          <Card
            title="What must hold"
            lead={musts.length ? mustWords(musts) : "No requirement that must hold was agreed yet."}
          >
            {musts.length > 0 && (
              <ul className="divide-y divide-border">
                {musts.map(({ statement, state }) => (
                  <li key={statement} className="flex items-start gap-4 py-2 first:pt-0 last:pb-0">
                    <StatusBadge state={state} plain className="w-28 shrink-0" />
                    <span className="min-w-0">{statement}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </GridItem>
      </Grid>
    </>
  );
}
