"use client";
// Outcomes from a file, one case a line: how many of what, before they are saved.
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import { ImportForm } from "@/components/ui/import-form";
import type { OutcomeShape } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import type { OutcomesPreview } from "@/lib/experiments/outcomes/file.rules";
import { formatMoney } from "@/lib/format/money";
import { formatExactly, formatNumber } from "@/lib/format/numbers";
import { own } from "@/lib/format/own";
import { HoldoutField } from "./holdout-field";
import { shapeWords } from "./shape-words";

type Props = {
  action: BoundAction<{ cases: number }>;
  here: string;
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
  holdouts: readonly string[];
  currency: string;
};

const madeWords: Record<string, string> = {
  scores: "Score",
  classes: "Predicted",
  forecasts: "Forecast",
  money: "Money",
};

export function OutcomesImport({ here, holdouts, currency, ...form }: Props) {
  const { locale } = form;
  const cases = (count: number) => `${formatNumber(count, { locale })} ${count === 1 ? "case" : "cases"}`;
  const said = (value: string | number, isMoney = false) => {
    if (typeof value === "string") return value;
    return isMoney ? formatMoney(value, currency, { locale, exact: true }) : formatExactly(value, { locale });
  };
  return (
    <ImportForm<OutcomesPreview, { cases: number }>
      {...form}
      fields={<HoldoutField known={holdouts} optional />}
      preview={(preview) => (
        <>
          <Callout
            tone="info"
            title="Every line is right. Nothing is saved yet."
            action={
              <a href={here} className="text-accent hover:underline">
                Start again
              </a>
            }
          >
            {`${cases(preview.cases)}. ${shapeWords[preview.shape as OutcomeShape]}. ${preview.classes
              .map((each) => `${cases(each.cases)} turned out ${each.label}.`)
              .join(" ")}`}
          </Callout>
          <div className="overflow-hidden rounded-lg border border-border">
            <DataTable
              caption="The first cases, as they were understood"
              rows={preview.rows}
              rowKey={(row) => row.case}
              columns={[
                { key: "case", header: "Case", cell: (row) => row.case },
                { key: "actual", header: "Actual", align: "end", cell: ({ actual }) => said(actual ?? "–") },
                {
                  key: "made",
                  header: own(madeWords, preview.shape) ?? "Value",
                  align: "end",
                  cell: ({ made }) => said(made, preview.shape === "money"),
                },
              ]}
            />
          </div>
        </>
      )}
      confirm={(preview) => `Import ${cases(preview.cases)}`}
    />
  );
}
