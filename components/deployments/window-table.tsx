// The latest windows of a release: how many cases, which figures, and what had drifted.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { WindowEntry } from "@/lib/deployments/windows/queries";
import { formatNumber } from "@/lib/format/numbers";

type Props = { windows: readonly WindowEntry[]; locale: string };

export function WindowTable({ windows, locale }: Props) {
  return (
    <DataTable
      caption="The latest windows"
      rows={windows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "ended",
          header: "Until",
          cell: ({ endedAt }) => <Time at={endedAt} look="exact" className="whitespace-nowrap font-normal" />,
        },
        { key: "cases", header: "Cases", align: "end", cell: ({ cases }) => formatNumber(cases, { locale }) },
        {
          key: "values",
          header: "Figures",
          cell: ({ values }) => (
            <span className="flex flex-wrap gap-x-3 gap-y-0.5">
              {values.slice(0, 6).map(({ metric, value }) => (
                <span key={metric} className="whitespace-nowrap">
                  <span className="text-quiet">{metric}</span> {formatNumber(value, { locale })}
                </span>
              ))}
              {values.length > 6 && <span className="text-quiet">and {values.length - 6} more</span>}
            </span>
          ),
        },
        { key: "drifted", header: "Drifted", cell: (window) => <Drifted window={window} locale={locale} /> },
        { key: "by", header: "Sent by", cell: ({ sentBy }) => <span className="whitespace-nowrap">{sentBy}</span> },
      ]}
    />
  );
}

function Drifted({ window: { drifted, histograms, news }, locale }: { window: WindowEntry; locale: string }) {
  if (histograms === 0) return <span className="text-quiet">not measured</span>;
  return (
    <span className="grid gap-0.5">
      {drifted.length === 0 ? (
        <span className="text-quiet">none of {histograms}</span>
      ) : (
        <span className="break-words">{someOf(drifted)}</span>
      )}
      {news.slice(0, most).map(({ feature, cases, bins }) => (
        <span key={feature} className="break-words text-quiet text-xs">
          {`New in ${feature}: ${bins.length > 0 ? `${someOf(bins)}, ` : ""}${formatNumber(cases, { locale })} cases`}
        </span>
      ))}
    </span>
  );
}

const most = 4;
const someOf = (names: readonly string[]) =>
  names.length > most ? `${names.slice(0, most).join(", ")} and ${names.length - most} more` : names.join(", ");
