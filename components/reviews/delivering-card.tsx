// The second question with its facts: what was measured and how well it is proved, what is on target, and what went wrong.
import { GradeBar } from "@/components/charts/grade-bar";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { KeyFigure, type Trend } from "@/components/ui/key-figure";
import { type MoneyFormat, shortMoney } from "@/components/value/figure-words";
import { promiseSentence } from "@/components/value/promise-words";
import { type EvidenceGrade, evidenceGrades } from "@/db/enums";
import { evidenceStateWords } from "@/lib/requirements/words";
import {
  movedRequirements,
  type ReviewFacts,
  type Standing,
  type Trouble,
  troubleWords,
} from "@/lib/reviews/facts.rules";
import { fallsShort } from "@/lib/reviews/rules";
import type { PromiseByNow } from "@/lib/value/promise/rules";
import { FactList } from "./fact-list";

type Props = {
  facts: ReviewFacts;
  before: Standing | null;
  beforeName: string;
  /** What was promised by then; null where nothing was. */
  promise: PromiseByNow | null;
  /** Realised value should be proved at this grade or better. */
  minGrade: EvidenceGrade | null;
  open: boolean;
  base: string;
  format: MoneyFormat;
};

export function DeliveringCard({
  facts: { now, since },
  before,
  beforeName,
  promise,
  minGrade,
  open,
  base,
  format,
}: Props) {
  const { realised, requirements } = now;
  const met = requirements.filter(({ state }) => state === "met").length;
  const musts = requirements.filter(({ priority, state }) => priority === "must" && state !== "met");
  const movedList = movedRequirements(before, now);
  const off = before ? [] : requirements.filter(({ state }) => state === "unmet" || state === "stale");
  const metBefore = before?.requirements.filter(({ state }) => state === "met").length;
  const gained = before ? realised.total - before.realised.total : null;
  const troubles = (list: readonly Trouble[], place: string) =>
    list.map((trouble) => ({
      key: trouble.id,
      href: `${base}/${place}/${trouble.id}`,
      text: trouble.title,
      note: `${trouble.severity === "critical" ? "critical, " : ""}${troubleWords(trouble)}`,
    }));
  return (
    <Card title="Is it delivering value?" lead="What was measured, how well it is proved, and what went wrong.">
      {fallsShort(minGrade, realised.byGrade) && (
        <Callout tone="unmet" title={`Nothing is proved at grade ${minGrade} or better`} className="mb-4">
          {open
            ? "Whoever called this review asks for it. It can continue only with a reason that says why all the same."
            : "Whoever called this review asked for it."}
        </Callout>
      )}
      <div className="grid gap-5 sm:grid-cols-3">
        <div className="sm:col-span-2">
          <KeyFigure
            label="Arrived"
            value={shortMoney(realised.total, format)}
            range={promise ? promiseSentence(promise, true, format) : "By how well it is proved"}
            trend={
              gained === null
                ? undefined
                : {
                    ...trendOf(gained),
                    text: `${shortMoney(before?.realised.total ?? 0, format)} at ${beforeName}`,
                  }
            }
            href={`${base}/value/realised`}
          />
          <GradeBar
            label="Realised value by evidence grade"
            totals={Object.fromEntries(evidenceGrades.map((grade) => [grade, realised.byGrade[grade]]))}
            format={format}
            className="mt-2"
          />
        </div>
        <KeyFigure
          label="Requirements on target"
          value={`${met} of ${requirements.length}`}
          range={
            musts.length === 0
              ? "Every must is on target"
              : `${musts.length} of the musts ${musts.length === 1 ? "is" : "are"} not`
          }
          trend={
            metBefore === undefined
              ? undefined
              : {
                  ...trendOf(met - metBefore),
                  text: `${metBefore} at ${beforeName}`,
                }
          }
          href={`${base}/requirements`}
        />
      </div>
      <div className="mt-4 grid gap-4 border-border border-t pt-4 sm:grid-cols-3">
        {before ? (
          <FactList
            title="Requirements that changed"
            none="None stands otherwise than before."
            items={movedList.map(({ id, statement, from, to }) => ({
              key: id,
              href: `${base}/requirements/${id}`,
              text: statement,
              note: from
                ? `${evidenceStateWords[from].toLowerCase()} before, ${evidenceStateWords[to].toLowerCase()} now`
                : `new, ${evidenceStateWords[to].toLowerCase()}`,
            }))}
          />
        ) : (
          <FactList
            title="Requirements to look at"
            none="None is off target or out of date."
            items={off.map(({ id, statement, state }) => ({
              key: id,
              href: `${base}/requirements/${id}`,
              text: statement,
              note: evidenceStateWords[state].toLowerCase(),
            }))}
          />
        )}
        <FactList title="Alerts" none="None was open." items={troubles(since.alerts, "deployments/alerts")} />
        <FactList
          title="Incidents in the data"
          none="None was open."
          items={troubles(since.incidents, "data/incidents")}
        />
      </div>
    </Card>
  );
}

function trendOf(change: number): Pick<Trend, "direction" | "good"> {
  if (change === 0) return { direction: "level" };
  return change > 0 ? { direction: "up", good: true } : { direction: "down", good: false };
}
