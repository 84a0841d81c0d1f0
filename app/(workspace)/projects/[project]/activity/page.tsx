// Everything that happened in the project, newest first.

import { Activity } from "lucide-react";
import { z } from "zod";
import { Feed } from "@/components/events/feed";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { eventHref, eventWords } from "@/lib/admin/audit/line.rules";
import { openProject } from "@/lib/doors/asker";
import { listActivity, listKindsOfActivity, pageSize } from "@/lib/events/queries";
import { hrefWith } from "@/lib/format/href";
import { counted, lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Activity" };

const Asked = z.object({ before: lenient(counted().pipe(z.number().int().positive())), kind: lenient(z.string()) });

export default async function ActivityPage({ params, searchParams }: PageProps<"/projects/[project]/activity">) {
  const grant = await openProject(params);
  const { before, kind: kindParam } = Asked.parse(await searchParams);
  const kinds = await listKindsOfActivity(grant);
  const kind = kinds.find((option) => option === kindParam);
  const entries = await listActivity(grant, { before, kinds: kind ? [kind] : undefined });
  const basePath = `/projects/${grant.project.key}/activity`;
  const last = entries.at(-1);
  return (
    <Page title="Activity" lead="Who did what, and when. Nothing is ever removed from this list.">
      <FilterBar clearHref={kind ? basePath : undefined}>
        <Select
          name="kind"
          aria-label="Kind of event"
          placeholder="All events"
          defaultValue={kind}
          options={kinds.map((option) => ({ value: option, label: eventWords(option) }))}
        />
      </FilterBar>
      <Card>
        {entries.length === 0 ? (
          <EmptyState icon={<Activity />} title="Nothing here">
            What people do in this project is listed here as it happens.
          </EmptyState>
        ) : (
          <Feed entries={entries} hrefOf={(entry) => eventHref(grant.project.key, entry)} />
        )}
      </Card>
      <Pagination
        previous={before ? hrefWith(basePath, { kind }) : undefined}
        next={entries.length === pageSize && last ? hrefWith(basePath, { before: last.id, kind }) : undefined}
      />
    </Page>
  );
}
