// What was decided in the project, the latest first.

import { Plus, Scale } from "lucide-react";
import { DecisionItem } from "@/components/collaboration/decision-item";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { phases } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { listDecisions } from "@/lib/collaboration/decisions/queries";
import { DecisionFilter } from "@/lib/collaboration/decisions/schema";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";
import { phaseWords } from "@/lib/projects/words";

export const metadata = { title: "Decisions" };

export default async function DecisionsPage({ params, searchParams }: PageProps<"/projects/[project]/decisions">) {
  const grant = await openProject(params);
  const filter = DecisionFilter.parse(await searchParams);
  const [{ decisions, next }, locale] = await Promise.all([listDecisions(grant, filter), readerLocale()]);
  const base = `/projects/${grant.project.key}/decisions`;
  const narrowed = filter.phase || filter.all;
  const address = (after?: string) => hrefWith(base, { ...filter, after });
  const add = allows("comment.write", grant.standing) && (
    <ButtonLink href={`${base}/new`} variant="primary" icon={<Plus />}>
      Record a decision
    </ButtonLink>
  );
  return (
    <Page
      title="Decisions"
      lead="What was decided, why, and what else was considered. Nothing here is ever changed; a later decision can take the place of an earlier one."
      actions={add}
    >
      <FilterBar action={base} clearHref={narrowed ? base : undefined}>
        <Select
          name="phase"
          aria-label="Phase"
          placeholder="Every phase"
          defaultValue={filter.phase}
          options={phases.map((option) => ({ value: option, label: phaseWords[option] }))}
        />
        <Select
          name="all"
          aria-label="Which"
          placeholder="Those that hold"
          defaultValue={filter.all}
          options={[{ value: "yes", label: "Replaced ones too" }]}
        />
      </FilterBar>
      <Card flush={decisions.length > 0}>
        {decisions.length > 0 ? (
          <ul className="divide-y divide-border">
            {decisions.map((decision) => (
              <DecisionItem key={decision.id} decision={decision} base={base} locale={locale} />
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={<Scale />}
            title={narrowed ? "No such decision" : "No decision is on record"}
            action={narrowed ? <ButtonLink href={base}>Show those that hold</ButtonLink> : add}
          >
            {narrowed
              ? "No decision of this project has all of these."
              : "Whoever joins later asks why things are as they are. What the team decided, and why, is kept here for them."}
          </EmptyState>
        )}
      </Card>
      <Pagination previous={filter.after ? address() : undefined} next={next ? address(next) : undefined} />
    </Page>
  );
}
