// A new estimate: six ranges, starting from the current ones.
import { Page } from "@/components/layout/page";
import { EstimateForm } from "@/components/value/estimate-form";
import { valueInputs } from "@/db/enums";
import { openProject } from "@/lib/session";
import { submitEstimate } from "@/lib/value/actions";
import { listEstimates } from "@/lib/value/estimate/queries";
import { rangeEnds, typedInputs } from "@/lib/value/estimate/rules";

export const metadata = { title: "New estimate" };

const usualDiscountRate = "8";

export default async function NewEstimatePage({ params }: PageProps<"/projects/[project]/value/estimates/new">) {
  const grant = await openProject(params, "value.estimate");
  const { key, currency } = grant.project;
  const [current] = await listEstimates(grant, 1);
  const start: Record<string, string> = { discountRate: usualDiscountRate };
  if (current) {
    const typed = typedInputs(current.inputs, currency);
    for (const input of valueInputs) for (const end of rangeEnds) start[`${input}.${end}`] = typed[input][end];
    start.discountRate = String(Number((current.discountRate * 100).toPrecision(12)));
  }
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
      <EstimateForm action={submitEstimate.bind(null, { project: key })} currency={currency} start={start} />
    </Page>
  );
}
