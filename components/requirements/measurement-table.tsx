// What was measured, the latest first; what was struck out stays to be seen.
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { DataTable } from "@/components/ui/data-table";
import { StrikeForm } from "@/components/ui/strike-form";
import { Time } from "@/components/ui/time";
import type { BoundAction } from "@/lib/doors/form";
import { formatNumber } from "@/lib/format/numbers";
import type { MeasurementEntry } from "@/lib/requirements/measurements/queries";
import { measurementSourceWords } from "@/lib/requirements/words";

type Props = {
  measurements: readonly MeasurementEntry[];
  unit: string;
  locale: string;
  /** What runs and releases are called, by id. */
  names: ReadonlyMap<string, string>;
  /** Bound by the page to one measurement, where the reader may strike it out. */
  strikeOf?: (entry: MeasurementEntry) => BoundAction;
};

export function MeasurementTable({ measurements, unit, locale, names, strikeOf }: Props) {
  const digits = Math.max(0, ...measurements.map(({ value }) => decimals(value)));
  const write = ({ value }: MeasurementEntry) =>
    formatNumber(value, { locale, unit, minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <DataTable
      caption="Measurements"
      rows={measurements}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          header: "Measured at",
          cell: ({ measuredAt }) => <Time at={measuredAt} look="exact" className="whitespace-nowrap font-normal" />,
        },
        {
          key: "value",
          header: "Value",
          align: "end",
          cell: (entry) => (
            <span className={cn("whitespace-nowrap font-medium", entry.struckAt && "text-quiet line-through")}>
              {write(entry)}
            </span>
          ),
        },
        {
          key: "about",
          header: "Of",
          cell: ({ runId, releaseId }) => names.get(runId ?? releaseId ?? "") ?? "what is in use",
        },
        {
          key: "note",
          header: "Note",
          cell: ({ note, struckAt, struckReason }) =>
            struckAt ? (
              <span className="text-quiet">
                <Badge>Struck out</Badge> {struckReason}
              </span>
            ) : (
              note || <span className="text-quiet">–</span>
            ),
        },
        {
          key: "by",
          header: "Recorded by",
          cell: ({ recordedBy, source }) => (
            <span className="block">
              {recordedBy}
              <span className="block text-quiet text-xs">{measurementSourceWords[source]}</span>
            </span>
          ),
        },
        ...(strikeOf
          ? [
              {
                key: "strike",
                header: "Strike out",
                quiet: true,
                align: "end" as const,
                cell: (entry: MeasurementEntry) =>
                  entry.struckAt ? null : <StrikeForm action={strikeOf(entry)} entry={write(entry)} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Digits after the decimal mark, as many as are kept: of the longest in the column, so that its figures line up. */
const decimals = (value: number) => Math.min(6, (String(value).split(".")[1] ?? "").length);
