// Everybody in the workspace: found, filtered, and asked in.

import { FileUp, UserPlus, Users } from "lucide-react";
import { PeopleTable } from "@/components/admin/people-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { Tabs } from "@/components/ui/tabs";
import { personStatuses, roles } from "@/db/enums";
import { personStatusWords, roleWords } from "@/lib/access/words";
import { countPeople, listPeople } from "@/lib/admin/people/queries";
import { PeopleFilter } from "@/lib/admin/people/schema";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";

export const metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const grant = await openWorkspace("people.manage");
  const filter = PeopleFilter.parse(await searchParams);
  const [page, counts, _locale] = await Promise.all([listPeople(grant, filter), countPeople(grant), readerLocale()]);
  const { q, status, role, sort } = filter;
  const usual = { q, role, status: status === "all" ? "" : status, sort: sort === "name" ? "" : sort };
  const address = (change: Record<string, string | undefined>) => hrefWith("/admin/people", { ...usual, ...change });
  const narrowed = q !== "" || role !== undefined;
  return (
    <Page
      title="People"
      lead="Who is here, what they do, and who comes next."
      guide="/guide/role"
      actions={
        <>
          <ButtonLink href="/admin/people/import" icon={<FileUp />}>
            Import a list
          </ButtonLink>
          <ButtonLink href="/admin/people/invite" variant="primary" icon={<UserPlus />}>
            Invite a person
          </ButtonLink>
        </>
      }
    >
      <Tabs
        label="Status"
        tabs={(["all", ...personStatuses] as const).map((one) => ({
          href: address({ status: one === "all" ? "" : one }),
          label: one === "all" ? "All" : personStatusWords[one],
          count: counts[one],
          current: status === one,
        }))}
      />
      <FilterBar
        keep={{ status: status === "all" ? undefined : status, sort: sort === "name" ? undefined : sort }}
        clearHref={narrowed ? address({ q: "", role: "" }) : undefined}
      >
        <SearchField label="Name or e-mail" defaultValue={q} className="sm:w-72" />
        <Select
          name="role"
          aria-label="Role"
          placeholder="Any role"
          defaultValue={role ?? ""}
          options={[
            ...roles.map((one) => ({ value: one, label: roleWords[one] })),
            { value: "admin", label: "Admins" },
          ]}
          className="sm:w-56"
        />
      </FilterBar>
      <Card flush>
        {page.people.length === 0 ? (
          <EmptyState
            icon={<Users />}
            title="Nobody fits"
            action={<ButtonLink href="/admin/people">Show everybody</ButtonLink>}
          >
            No person here has this status, role and name.
          </EmptyState>
        ) : (
          <PeopleTable
            people={page.people}
            sorts={{
              name: { href: address({ sort: "" }), direction: sort === "name" ? "ascending" : undefined },
              seen: { href: address({ sort: "seen" }), direction: sort === "seen" ? "descending" : undefined },
            }}
          />
        )}
      </Card>
      <Pagination
        previous={page.before && address({ before: page.before })}
        next={page.after && address({ after: page.after })}
      />
    </Page>
  );
}
