// A new version of one class's template, starting from the one that counts now.
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { TemplateForm } from "@/components/lifecycle/templates/template-form";
import { Card } from "@/components/ui/card";
import { gateModes, gates, riskClasses } from "@/db/enums";
import { openWorkspace } from "@/lib/doors/asker";
import { criteriaAsked, evidenceCriteria } from "@/lib/lifecycle/criteria/rules";
import { publishTemplate } from "@/lib/lifecycle/templates/actions";
import { getCurrent } from "@/lib/lifecycle/templates/queries";
import { type GateLimits, type LimitName, limitNames } from "@/lib/lifecycle/templates/rules";
import { gateModeHelp, gateModeWords, limitWords } from "@/lib/lifecycle/templates/words";
import { riskClassHelp, riskClassWords } from "@/lib/projects/words";

export const metadata = { title: "New version" };

const modes = Object.fromEntries(
  gateModes.map((mode) => [mode, { label: gateModeWords[mode], help: gateModeHelp[mode] }]),
) as Record<(typeof gateModes)[number], { label: string; help: string }>;

const units: Partial<Record<LimitName, string>> = { contextCharacters: "characters", paysBack: "%" };
const optional: readonly LimitName[] = ["validationDays", "rehearsalDays"];

const limitField = (name: LimitName, limits: GateLimits) => {
  const stored = name === "paysBack" ? Math.round(limits.paysBack * 100) : limits[name];
  return {
    name,
    label: limitWords[name],
    stored: stored === null ? "" : String(stored),
    unit: units[name] ?? "days",
    optional: optional.includes(name),
  };
};

export default async function NewVersionPage({ params }: PageProps<"/admin/templates/[riskClass]">) {
  const grant = await openWorkspace("template.manage");
  const requested = (await params).riskClass;
  const riskClass = riskClasses.find((option) => option === requested);
  if (!riskClass) notFound();
  const { number, content } = await getCurrent(grant.db, riskClass);
  return (
    <Page
      title={`${riskClassWords[riskClass]}: new version`}
      lead={riskClassHelp[riskClass]}
      guide="/guide/template"
      crumbs={[{ label: "Templates", href: "/admin/templates" }]}
      className="max-w-4xl"
    >
      <Card>
        <TemplateForm
          action={publishTemplate.bind(null, { fixed: { riskClass, seen: String(number) } })}
          number={number + 1}
          gates={gates.map((gate) => ({
            gate,
            mode: content.gates[gate].mode,
            signers: content.gates[gate].signers,
            modes,
            criteria: evidenceCriteria[gate].map((criterion) => ({
              id: criterion.id,
              title: criterion.title,
              judged: criterion.asks,
              asked: criteriaAsked(content, gate).includes(criterion),
            })),
          }))}
          limits={limitNames.map((name) => limitField(name, content.limits))}
        />
      </Card>
    </Page>
  );
}
