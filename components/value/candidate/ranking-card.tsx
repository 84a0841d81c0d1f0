// The runs of one hold-out by what they are worth, the best first: which are not significantly different from it, and its figure corrected for selection.
import { RangeBar } from "@/components/charts/range-bar";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { FiveWordings } from "@/components/wordings/five-wordings";
import type { Role } from "@/db/enums";
import type { Ranked, Ranking } from "@/lib/value/candidate/ranking.rules";
import { leaderFact } from "@/lib/value/facts.rules";
import type { MoneyMatrix } from "@/lib/value/matrix/queries";
import type { MoneyFormat } from "../figure-words";
import { WinningRanges } from "./winning-ranges";
import { between, gainVerdict, leadOf, leadWords, mixWords, perCase, referenceName } from "./worth-words";

type Props = {
  title: string;
  ranking: Ranking;
  matrix: MoneyMatrix;
  projectKey: string;
  format: MoneyFormat;
  /** As whom it is read: the leader's worth is told so. */
  readerRole?: Role;
};

export function RankingCard({ title, ranking, matrix, projectKey, format, readerRole }: Props) {
  const { ranked } = ranking;
  const [leader] = ranked;
  if (!leader) return null;
  const ends = endsOf(ranked);
  const fact = leaderFact(ranking, matrix);
  const mix = mixWords(leader.worth, matrix, format.locale);
  return (
    <Card title={title} lead={leadWords(leadOf(ranking), format).join(" ")} flush>
      {readerRole && fact && (
        <FiveWordings fact={fact} readerRole={readerRole} style={format} className="px-4 pb-3 sm:px-5" />
      )}
      <DataTable
        fits="wide"
        caption={title}
        rows={ranked}
        rowKey={({ runId }) => runId}
        rowHref={({ runId }) => `/projects/${projectKey}/experiments/${runId}`}
        columns={[
          { key: "run", header: "Run", cell: ({ run }) => <span className="break-words">{run}</span> },
          {
            key: "worth",
            header: "Value per prediction",
            className: "md:w-72",
            cell: ({ run, worth: { perCase: interval } }) => (
              <span className="block w-full min-w-40">
                <span className="font-medium text-ink tabular-nums">{perCase(interval.mean, format)}</span>{" "}
                <span className="text-quiet text-xs tabular-nums">{between(interval, format)}</span>
                {Number.isFinite(interval.low) && (
                  <RangeBar
                    label={`Value per prediction with ${run}`}
                    p10={interval.low}
                    p50={interval.mean}
                    p90={interval.high}
                    sentence={`${perCase(interval.mean, format)} ${between(interval, format)}`}
                    {...{ ends, format }}
                  />
                )}
              </span>
            ),
          },
          {
            key: "level",
            header: "Against the best",
            cell: (ranked) => <Standing ranked={ranked} leader={leader} format={format} />,
          },
          {
            key: "today",
            header: "Without it",
            cell: ({ worth: { against } }) => (
              <span className="grid gap-0.5">
                {against.map((each) => {
                  const { state, word } = gainVerdict(each);
                  return (
                    <span key={each.reference} className="flex flex-wrap items-center gap-x-1.5 text-xs">
                      <StatusBadge state={state} className="shrink whitespace-normal" plain>
                        {word}
                      </StatusBadge>
                      <span className="text-quiet">{referenceName(each, matrix).toLowerCase()}</span>
                    </span>
                  );
                })}
              </span>
            ),
          },
        ]}
      />
      {mix && <p className="border-border border-t px-4 py-3 text-quiet text-xs sm:px-5">{mix}</p>}
      {ranking.wins.length > 0 && (
        <div className="border-border border-t px-4 py-4 sm:px-5">
          <WinningRanges ranking={ranking} matrix={matrix} locale={format.locale} />
        </div>
      )}
    </Card>
  );
}

function Standing({ ranked, leader, format }: { ranked: Ranked; leader: Ranked; format: MoneyFormat }) {
  if (ranked.runId === leader.runId) return <span className="font-medium">Best</span>;
  if (!ranked.gap) return <span className="text-quiet">Not comparable</span>;
  return (
    <span className="block">
      <span className="block">
        {ranked.level ? "Not significantly different" : `${perCase(ranked.gap.mean, format)} less`}
      </span>
      <span className="block text-quiet text-xs">{between(ranked.gap, format)} less</span>
    </span>
  );
}

function endsOf(ranked: readonly Ranked[]) {
  const finite = ranked.map(({ worth }) => worth.perCase).filter(({ low }) => Number.isFinite(low));
  return {
    low: Math.min(0, ...finite.map(({ low }) => low)),
    high: Math.max(0, ...finite.map(({ high }) => high)) || 1,
  };
}
