// One category: its requirements, or why it does not apply, or the button that starts it.

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { RequirementCategory } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { hrefWith } from "@/lib/format/href";
import type { Exemption } from "@/lib/requirements/categories/queries";
import { requirementCategoryHelp, requirementCategoryWords } from "@/lib/requirements/words";
import { ReasonForm } from "./reason-form";

type Props = {
  category: RequirementCategory;
  projectKey: string;
  exemption?: Exemption;
  /** The requirements, one RequirementItem each. */
  children: ReactNode;
  empty: boolean;
  mayPropose: boolean;
  /** Bound by the page, where the reader may say that the category does not apply. */
  exempt?: BoundAction;
  endExemption?: BoundAction;
};

export function CategoryCard(props: Props) {
  const { category, projectKey, exemption, mayPropose } = props;
  const propose = mayPropose && !exemption && (
    <ButtonLink
      href={hrefWith(`/projects/${projectKey}/requirements/new`, { category })}
      size="sm"
      icon={<Plus />}
      aria-label={`Propose a ${requirementCategoryWords[category].toLowerCase()} requirement`}
    >
      Propose
    </ButtonLink>
  );
  return (
    <Card
      id={category}
      title={requirementCategoryWords[category]}
      lead={requirementCategoryHelp[category]}
      actions={propose}
    >
      <CategoryContent {...props} />
    </Card>
  );
}

function CategoryContent({ exemption, children, empty, exempt, endExemption }: Props) {
  if (exemption) {
    return (
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <StatusBadge state="waived">Not applicable</StatusBadge>
          <span className="text-quiet text-xs">
            {exemption.declaredBy}, <Time at={exemption.declaredAt} look="date" />
          </span>
        </p>
        <p className="text-ink">{exemption.reason}</p>
        {endExemption && <OneButtonForm action={endExemption} label="It applies after all" size="sm" />}
      </div>
    );
  }
  if (empty) {
    return (
      <div className="grid gap-3">
        <p className="text-quiet">
          Nothing is required here yet. The design gate asks for a requirement, or for a reason why there is none.
        </p>
        {exempt && <ReasonForm summary="Not applicable?" action={exempt} label="Mark as not applicable" />}
      </div>
    );
  }
  return <ul className="divide-y divide-border">{children}</ul>;
}
