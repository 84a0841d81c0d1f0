"use client";
// Outcomes from a file, one case a line: how many of what, before they are saved.
import { Callout } from "@/components/ui/callout";
import { ImportForm } from "@/components/ui/import-form";
import type { OutcomeShape } from "@/db/enums";
import type { OutcomesPreview } from "@/lib/experiments/outcomes/file/rules";
import type { BoundAction } from "@/lib/form";
import { formatNumber } from "@/lib/format/numbers";
import { HoldoutField } from "./holdout-field";
import { shapeWords } from "./shape-words";

type Props = {
  action: BoundAction<{ cases: number }>;
  here: string;
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
  holdouts: readonly string[];
};

export function OutcomesImport({ here, holdouts, ...form }: Props) {
  const { locale } = form;
  const cases = (count: number) => `${formatNumber(count, { locale })} ${count === 1 ? "case" : "cases"}`;
  return (
    <ImportForm<OutcomesPreview, { cases: number }>
      {...form}
      fields={({ error, value }) => (
        <HoldoutField known={holdouts} value={value("holdout")} error={error("holdout")} optional />
      )}
      preview={(preview) => (
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
      )}
      confirm={(preview) => `Import ${cases(preview.cases)}`}
    />
  );
}
