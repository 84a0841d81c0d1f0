"use client";
// Outcomes from a file, one case a line: how many of what, before they are saved.
import { FilePreview } from "@/components/ui/file-preview";
import { FileTable } from "@/components/ui/file-table";
import { ImportForm, type ImportProps } from "@/components/ui/import-form";
import type { OutcomeShape } from "@/db/enums";
import type { OutcomesPreview } from "@/lib/experiments/outcomes/file.rules";
import { lookUp } from "@/lib/format/look-up";
import { formatMoney } from "@/lib/format/money";
import { formatExactly, formatNumber } from "@/lib/format/numbers";
import { HoldoutField } from "./holdout-field";
import { shapeWords } from "./shape-words";

type Props = ImportProps<{ cases: number }> & {
  holdouts: readonly string[];
  currency: string;
};

const madeWords: Record<string, string> = {
  scores: "Score",
  classes: "Predicted",
  forecasts: "Forecast",
  money: "Money",
};

export function OutcomesImport({ basePath, holdouts, currency, ...form }: Props) {
  const { locale } = form;
  const cases = (count: number) => `${formatNumber(count, { locale })} ${count === 1 ? "case" : "cases"}`;
  const format = (value: string | number, isMoney = false) => {
    if (typeof value === "string") return value;
    return isMoney ? formatMoney(value, currency, { locale, exact: true }) : formatExactly(value, { locale });
  };
  return (
    <ImportForm<OutcomesPreview, { cases: number }>
      {...form}
      fields={<HoldoutField holdoutNames={holdouts} optional />}
      preview={(preview) => (
        <FilePreview
          basePath={basePath}
          summary={`${cases(preview.cases)}. ${shapeWords[preview.shape as OutcomeShape]}. ${preview.classes
            .map((each) => `${cases(each.cases)} turned out ${each.label}.`)
            .join(" ")}`}
        >
          <FileTable
            caption="The first cases, as they were understood"
            rows={preview.rows}
            rowKey={(row) => row.case}
            columns={[
              { key: "case", header: "Case", cell: (row) => row.case },
              { key: "actual", header: "Actual", align: "end", cell: ({ actual }) => format(actual ?? "–") },
              {
                key: "made",
                header: lookUp(madeWords, preview.shape) ?? "Value",
                align: "end",
                cell: ({ prediction }) => format(prediction, preview.shape === "money"),
              },
            ]}
          />
        </FilePreview>
      )}
      confirm={(preview) => `Import ${cases(preview.cases)}`}
    />
  );
}
