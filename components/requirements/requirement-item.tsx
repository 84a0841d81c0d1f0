// One requirement in its category: what must hold, how far it is agreed, and what the evidence says.

import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { StatusBadge } from "@/components/ui/status-badge";
import type { BoundAction } from "@/lib/doors/form";
import type { Requirement } from "@/lib/requirements/queries";
import { requirementPriorityWords, requirementStatusWords } from "@/lib/requirements/words";
import { ProofLine } from "./proof-line";

type Props = {
  requirement: Requirement;
  projectKey: string;
  locale: string;
  /** Bound by the page, where the reader may agree to it. */
  agree?: BoundAction;
};

export function RequirementItem({ requirement, projectKey, locale, agree }: Props) {
  const { id, statement, priority, status, state } = requirement;
  return (
    <li className="relative grid gap-1 py-3 first:pt-0 last:pb-0">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 text-ink">
          <Link
            href={`/projects/${projectKey}/requirements/${id}`}
            className="after:absolute after:inset-0 hover:underline"
          >
            {statement}
          </Link>
        </p>
        <StatusBadge state={state} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-quiet text-xs">
        <Badge tone={priority === "must" ? "accent" : undefined}>{requirementPriorityWords[priority]}</Badge>
        {status === "proposed" && <Badge tone="stale">{requirementStatusWords.proposed}</Badge>}
        <span className="min-w-0">
          <ProofLine requirement={requirement} projectKey={projectKey} locale={locale} />
        </span>
        {agree && (
          <span className="relative z-1 ml-auto">
            <OneButtonForm action={agree} label="Agree" description={`Agree: ${statement}`} size="sm" />
          </span>
        )}
      </div>
    </li>
  );
}
