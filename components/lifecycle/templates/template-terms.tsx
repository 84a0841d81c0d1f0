// What a version of a template asks, gate by gate: how strictly, which criteria and for how long their evidence counts, and who signs.
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { gates } from "@/db/enums";
import { roleInSentence } from "@/lib/access/words";
import { catalogueOf, criteriaAsked, evidenceCriteria } from "@/lib/lifecycle/criteria/rules";
import type { Template } from "@/lib/lifecycle/templates/rules";
import { criterionTerms, limitValue } from "@/lib/lifecycle/templates/words";
import { gateWords } from "@/lib/projects/words";
import { ModeBadge } from "./mode-badge";

export function TemplateTerms({ template }: { template: Template }) {
  return (
    <Card title="What it asks" lead={`A waiver lasts at most ${limitValue("waiverDays", template.limits.waiverDays)}.`}>
      <ul className="divide-y divide-border">
        {gates.map((gate) => {
          const { mode, signers } = template.gates[gate];
          const asked = criteriaAsked(template, gate);
          const known = evidenceCriteria[gate].filter(({ since }) => since <= catalogueOf(template)).length;
          const [left, later] = [known - asked.length, evidenceCriteria[gate].length - known];
          return (
            <li key={gate} className="py-3 first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium text-ink">{gateWords[gate]}</span>
                <ModeBadge mode={mode} />
              </p>
              <p className="mt-1 text-quiet">
                {signers.length > 0
                  ? `Signed by the ${signers.map(roleInSentence).join(", the ")}.`
                  : "Nobody signs it."}{" "}
                {left > 0 && `${left} of ${known} criteria are switched off.`}
                {later > 0 && ` ${later} came with a newer Quintet and ${later === 1 ? "is" : "are"} not asked.`}
              </p>
              <Disclosure summary={`${asked.length} ${asked.length === 1 ? "criterion" : "criteria"}`} className="mt-1">
                <ul className="grid gap-2">
                  {asked.map((criterion) => (
                    <li key={criterion.id}>
                      <p className="text-ink">{criterion.title}</p>
                      <p className="text-quiet text-xs">
                        {[criterion.asks, ...criterionTerms(criterion, template.limits)].join(" ")}
                      </p>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
