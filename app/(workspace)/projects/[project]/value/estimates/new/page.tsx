// A new estimate: six ranges, starting from the current ones.
import { Page } from "@/components/layout/page";
import { EstimateForm } from "@/components/value/estimate-form";
import type { MoneyFormat } from "@/components/value/figure-words";
import { recordWords } from "@/components/value/source-words";
import { valueInputs } from "@/db/enums";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { submitEstimate } from "@/lib/value/actions";
import { listEstimates } from "@/lib/value/estimate.queries";
import { rangeEnds, typedInputs } from "@/lib/value/estimate.rules";

import { listSourceRecords } from "@/lib/value/sources/queries";
import { typedSource } from "@/lib/value/sources/rules";

export const metadata = { title: "New estimate" };

const usualDiscountRate = "8";

export default async function NewEstimatePage({ params }: PageProps<"/projects/[project]/value/estimates/new">) {
  const grant = await openProject(params, "value.estimate");
  const { key, currency } = grant.project;
  const [[current], records, locale] = await Promise.all([
    listEstimates(grant, 1),
    listSourceRecords(grant),
    readerLocale(),
  ]);
  const format: MoneyFormat = { kind: "money", currency, locale };
  const start: Record<string, string> = { discountRate: usualDiscountRate };
  if (current) {
    const typed = typedInputs(current.inputs, currency);
    for (const input of valueInputs) for (const end of rangeEnds) start[`${input}.${end}`] = typed[input][end];
    for (const input of valueInputs) {
      start[`sources.${input}.from`] = typedSource(current.sources[input]);
      start[`sources.${input}.note`] = current.sources[input]?.note ?? "";
    }
    for (const [pair, strength] of Object.entries(current.together)) start[`together.${pair}`] = strength;
    start.discountRate = String(Number((current.discountRate * 100).toPrecision(12)));
  }
  // what the estimate before rests on stays a choice, though something newer was measured
  const cited = Object.values(current?.sources ?? {}).flatMap(({ record }) => record ?? []);
  const choices = new Map(
    [...records, ...cited].map((record) => [
      `${record.kind}:${record.id}`,
      recordWords(record, format, grant.timeZone),
    ]),
  );
  return (
    <Page
      title={current ? `Estimate ${current.number + 1}` : "Estimate the value"}
      lead={
        current
          ? `The fields hold estimate ${current.number}: change what you know better now.`
          : "Say for each figure what is the least, the likely and the most. A wide range is better than a wrong one."
      }
      crumbs={[{ label: "Value", href: `/projects/${key}/value` }]}
      guide="/guide/added-value"
    >
      <EstimateForm
        action={submitEstimate.bind(null, { project: key })}
        currency={currency}
        records={[...choices].map(([value, label]) => ({ value, label }))}
        start={start}
      />
    </Page>
  );
}
