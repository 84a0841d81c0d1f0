// Who did what, when, and what it was before.

import { Download, ScrollText } from "lucide-react";
import { AuditFilters } from "@/components/admin/audit-filters";
import { AuditList } from "@/components/admin/audit-list";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { listAudit } from "@/lib/admin/audit/queries";
import { readAuditFilter } from "@/lib/admin/audit/schema";
import { getSettings } from "@/lib/admin/settings/queries";
import { openWorkspace } from "@/lib/doors/asker";
import { readerPlace } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";

export const metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const [grant, settingsGrant] = await Promise.all([openWorkspace("audit.read"), openWorkspace("settings.manage")]);
  const { filter, errors } = readAuditFilter(await searchParams);
  const [page, settings, place] = await Promise.all([
    listAudit(grant, filter),
    getSettings(settingsGrant),
    readerPlace(),
  ]);
  const { before, ...narrowing } = filter;
  const address = (path: string, before?: number) => hrefWith(path, { ...narrowing, before });
  return (
    <Page
      title="Audit log"
      lead="Everything that was done here. Nobody can change or remove a line of it."
      actions={
        <a href={address("/admin/audit/export")} download className={buttonClass()}>
          <Download /> CSV of all that fits
        </a>
      }
    >
      <AuditFilters
        params={filter}
        errors={errors}
        clearHref={address("/admin/audit") === "/admin/audit" ? undefined : "/admin/audit"}
      />
      <Card flush>
        {page.entries.length === 0 ? (
          <EmptyState icon={<ScrollText />} title={page.crowded ? "Too many people fit" : "No entry fits"}>
            {page.crowded
              ? `More than 200 people have “${filter.person}” in their name or address. Write more of it.`
              : "Nothing of this kind happened to this person, in this project, in these days."}
          </EmptyState>
        ) : (
          <AuditList entries={page.entries} place={place} />
        )}
      </Card>
      <Pagination
        previous={before ? address("/admin/audit") : undefined}
        next={page.before ? address("/admin/audit", page.before) : undefined}
        summary={`Days begin and end in ${settings.timeZone}.`}
      />
    </Page>
  );
}
