// Parts that stand on pages only after something was sent, or with what no house has: drawn with data, and read in review.

import { parseDocument } from "htmlparser2";
import type { ReactElement } from "react";
import { prerender } from "react-dom/static";
import { expect, test, vi } from "vitest";
import { PeoplePreview } from "@/components/admin/people-preview";
import { ResultsPreview } from "@/components/data/results-preview";
import { SamplesPreview } from "@/components/data/samples/samples-preview";
import { RunsPreview } from "@/components/experiments/runs-preview";
import { AdvanceForm } from "@/components/lifecycle/advance-form";
import { FundingLine } from "@/components/portfolio/funding-line";
import { MeasurementsPreview } from "@/components/requirements/measurements-preview";
import { LineRemarks } from "@/components/ui/line-remarks";
import { CostsPreview } from "@/components/value/costs-preview";
import { MatrixAmounts } from "@/components/value/matrix/matrix-amounts";
import { previewOf as previewOfResults } from "@/lib/data/quality/results/rules";
import { previewOf as previewOfSamples } from "@/lib/data/samples/import-file.rules";
import { fundingOrder } from "@/lib/portfolio/funding.rules";
import { previewOf as previewOfMeasurements } from "@/lib/requirements/measurements/rules";
import { checks } from "@/lib/testing/pages/checks";
import { outlineOf } from "@/lib/testing/pages/outline";
import { previewOf as previewOfCosts } from "@/lib/value/budget/cost-file.rules";

const read = { basePath: "/here", locale: "en", timeZone: "Pacific/Chatham" };
const format = { kind: "money", currency: "EUR", locale: "en" } as const;
const at = new Date("2026-03-02T09:00:00Z");
const action = async () => ({ status: "idle" as const });

const result = { versionId: "v", version: 3, checkedAt: at, note: "" };
const holds = { ...result, ruleId: "a", rule: "No empty address", value: 0.5, passes: true };
const fails = { ...result, ruleId: "b", rule: "No double", value: 1250, passes: false };
const nothing = { algorithm: "", params: [], metrics: [] };
const run = {
  ...{ name: "trees", algorithm: "Random forest", startedAt: at, status: "finished" as const, notes: "" },
  ...{ params: [{ key: "depth", value: "8" }], metrics: [{ key: "recall", value: 0.75 }] },
};
const sure = { answer: "leaves", confidence: 0.9, facts: [{ name: "Calls", value: "7" }] };
const lacking = { gate: "design" as const, unmet: ["The problem is described"] };
const inLine = fundingOrder([
  { id: "a", key: "CHURN", name: "Churn", mean: 90_000_000, paysBack: 0.9, remainingCost: 5_000_000 },
  { id: "b", key: "PRICES", name: "Prices", mean: 20_000_000, paysBack: 0.6, remainingCost: 4_000_000 },
]);

const parts: Record<string, ReactElement> = {
  "people of a list": (
    <PeoplePreview
      basePath="/here"
      people={[{ name: "Ada Lovelace", email: "ada@example.org", defaultRole: "expert" }]}
    />
  ),
  "results of a file, of which one fails": <ResultsPreview {...read} preview={previewOfResults([holds, fails])} />,
  "results of a file, which all hold": <ResultsPreview {...read} preview={previewOfResults([holds])} />,
  "a measurement of a file": (
    <MeasurementsPreview
      {...read}
      preview={previewOfMeasurements([
        {
          ...{ metricId: "m", metric: "Recall", measuredAt: at, value: 0.75, note: "", source: "A count", about: "" },
          ...{ runId: null, releaseId: null },
        },
      ])}
    />
  ),
  "runs of a file": <RunsPreview {...read} preview={{ count: 2, runs: [run, { ...run, name: "bare", ...nothing }] }} />,
  "one run of a file": <RunsPreview {...read} preview={{ count: 1, runs: [run] }} />,
  "costs of a file": (
    <CostsPreview
      basePath="/here"
      format={format}
      preview={previewOfCosts([
        { amount: 120_050, kind: "people", spentOn: "2026-01-05", note: "Two days" },
        { amount: 9_900, kind: "compute", spentOn: "2026-01-06", note: "" },
      ])}
    />
  ),
  "cases of a file, all with how sure the model was": (
    <SamplesPreview basePath="/here" locale="en" preview={previewOfSamples([sure], 1)} />
  ),
  "cases of a file, none with it": (
    <SamplesPreview basePath="/here" locale="en" preview={previewOfSamples([{ ...sure, confidence: null }], 1)} />
  ),
  "more cases of a file than are shown": (
    <SamplesPreview basePath="/here" locale="en" preview={previewOfSamples([sure, { ...sure, confidence: null }], 1)} />
  ),
  "wrong lines of a file": <LineRemarks fields={{ "line.2": "1 cell where 2 belong.", csv: "Two lines are wrong." }} />,
  "no wrong line": <LineRemarks fields={{ csv: "Choose a file." }} />,
  "moving on past a gate that has passed": <AdvanceForm action={action} to="development" projectKey="CHURN" />,
  "moving on past a gate that warns": (
    <AdvanceForm action={action} to="development" projectKey="CHURN" hold={{ ...lacking, mode: "warn" }} />
  ),
  "moving on past a gate that only informs": (
    <AdvanceForm action={action} to="development" projectKey="CHURN" hold={{ ...lacking, mode: "inform" }} />
  ),
  "what a figure costs that is off": (
    <MatrixAmounts format={format} matrix={{ kind: "regression", unit: "crate", over: 150, under: 400, today: null }} />
  ),
  "what to fund, with money for the first": (
    <FundingLine
      order={inLine}
      all={2}
      start={{ line: 6_000_000, words: "What the budgets still allow" }}
      filter={{ search: "" }}
      format={format}
    />
  ),
};

const outlines: string[] = [];

test.for(Object.entries(parts))("%s", async ([name, part]) => {
  const complaints = vi.spyOn(console, "error");
  const { prelude } = await prerender(
    <main>
      <h1>{name}</h1>
      {part}
    </main>,
  );
  const markup = parseDocument(await new Response(prelude).text());
  expect(Object.values(checks).flatMap((check) => check(markup))).toEqual([]);
  expect(complaints).not.toHaveBeenCalled();
  outlines.push(`${outlineOf(markup, String).join("\n")}\n`);
});

test("stand so", async () => {
  await expect(outlines.join("\n")).toMatchFileSnapshot("../lib/testing/reviewed/parts.txt");
});
