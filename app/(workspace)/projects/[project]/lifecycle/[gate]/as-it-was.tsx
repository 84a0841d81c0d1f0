// A gate as it stood at the end of a day, from what was kept then.
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { GateBadge } from "@/components/lifecycle/gate-badge";
import { GateChecklist } from "@/components/lifecycle/gate-checklist";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { GateName } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { readerLocale } from "@/lib/doors/reader";
import { formatDay } from "@/lib/format/dates";
import { shownState } from "@/lib/lifecycle/gate.rules";
import { findStandingOn } from "@/lib/lifecycle/standing/queries";
import { gateWords } from "@/lib/projects/words";
import { GateHistory } from "./gate-history";

export async function AsItWas({ grant, gate, on }: { grant: Grant; gate: GateName; on: string }) {
  const [standing, locale] = await Promise.all([findStandingOn(grant, gate, on), readerLocale()]);
  const { key, currency } = grant.project;
  const basePath = `/projects/${key}/lifecycle/${gate}`;
  return (
    <Page
      title={gateWords[gate]}
      lead={`As it was at the end of ${formatDay(on, locale)}.`}
      guide="/guide/gate"
      aside={standing && <GateBadge state={shownState(standing)} />}
      crumbs={[
        { label: "Lifecycle", href: `/projects/${key}/lifecycle` },
        { label: gateWords[gate], href: basePath },
      ]}
    >
      <div className="grid gap-4">
        <GateHistory grant={grant} gate={gate} on={on} />
        <Card title={`What the evidence said on ${formatDay(on, locale)}`}>
          {standing ? (
            <GateChecklist locale={locale} projectKey={key} currency={currency} criteria={standing.criteria} past />
          ) : (
            <EmptyState title="Nothing is kept of that day">
              How this gate stands is kept from the day on that it was first judged.
            </EmptyState>
          )}
        </Card>
        <p>
          <Link href={basePath} className="text-accent hover:underline">
            As it is now
          </Link>
        </p>
      </div>
    </Page>
  );
}
