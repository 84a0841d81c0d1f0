// Batches of samples, newest first: how far each is judged, what came out, and how the experts agree.
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Progress } from "@/components/ui/progress";
import { Time } from "@/components/ui/time";
import type { Batch } from "@/lib/data/samples/queries";
import { formatNumber } from "@/lib/format/numbers";
import { judgeHref, resultsHref } from "./batch-href";
import { casesIn, rawAgreement, wrongWords } from "./batch-words";

type Props = {
  batches: readonly Batch[];
  projectKey: string;
  locale: string;
  /** Leads to the case that waits instead of to what came out. */
  judges: boolean;
};

export function BatchTable({ batches, projectKey, locale, judges }: Props) {
  return (
    <DataTable
      caption="Samples for the experts"
      rows={batches}
      rowKey={({ id }) => id}
      rowHref={({ id, waiting }) => (judges && waiting > 0 ? judgeHref(projectKey, id) : resultsHref(projectKey, id))}
      columns={[
        {
          key: "name",
          header: "Samples",
          cell: ({ name, submittedBy, submittedAt }) => (
            <span className="block min-w-0">
              <span className="block font-medium text-ink">{name}</span>
              <span className="block font-normal text-quiet text-xs">
                {submittedBy}, <Time at={submittedAt} />
              </span>
            </span>
          ),
        },
        {
          key: "progress",
          header: "Judged",
          cell: ({ judged, samples, closedAt }) => (
            <span className="flex min-w-28 items-center gap-2.5">
              <Progress
                hideLabel
                label="Judged"
                value={judged}
                max={samples}
                figure={`${judged} of ${samples}`}
                tone={closedAt ? "met" : "accent"}
                className="w-16 shrink-0"
              />
              <span className="whitespace-nowrap tabular-nums">
                {`${formatNumber(judged, { locale })} of ${formatNumber(samples, { locale })}`}
              </span>
            </span>
          ),
        },
        {
          key: "wrong",
          header: "Wrong",
          cell: (batch) => {
            const words = wrongWords(batch, locale);
            if (!words) return <span className="text-quiet">–</span>;
            return (
              <span className="block">
                {words.share}
                <span className="block text-quiet text-xs">{words.range}</span>
              </span>
            );
          },
        },
        {
          key: "agreement",
          header: "Agreement",
          cell: ({ agreement, disputed }) => (
            <span className="block">
              {rawAgreement(agreement, locale) ?? <span className="text-quiet">One opinion a case</span>}
              {disputed > 0 && (
                <span className="block text-quiet text-xs">{`disagree on ${casesIn(disputed, locale)}`}</span>
              )}
            </span>
          ),
        },
        {
          key: "state",
          header: "State",
          cell: (batch) => <BatchBadge batch={batch} judges={judges} locale={locale} />,
        },
      ]}
    />
  );
}

type BatchBadgeProps = { batch: Batch } & Pick<Props, "judges" | "locale">;

function BatchBadge({ batch: { closedAt, waiting }, judges, locale }: BatchBadgeProps) {
  if (closedAt) return <Badge tone="met">Finished</Badge>;
  if (judges && waiting > 0) {
    return <Badge tone="accent">{`${formatNumber(waiting, { locale })} wait for you`}</Badge>;
  }
  return <Badge>Waits for experts</Badge>;
}
