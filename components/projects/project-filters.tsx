// Narrows the list of projects, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { phases, projectStatuses, roles } from "@/db/enums";
import { phaseWords, projectStatusWords, roleShortWords } from "@/lib/format/words";
import type { ProjectFilter } from "@/lib/projects/schema";
import { projectsHref } from "./projects-href";

export function ProjectFilters({ filter }: { filter: ProjectFilter }) {
  const { search, status, phase, mine, archived, sort } = filter;
  const narrowed = search || status || phase || mine || archived;
  return (
    <FilterBar
      action="/projects"
      keep={{ sort: sort === "updated" ? undefined : sort }}
      clearHref={narrowed ? projectsHref({ sort }) : undefined}
      submit="Search"
    >
      <SearchField name="search" label="Name or key" defaultValue={search} className="sm:w-56" />
      <Select
        name="phase"
        aria-label="Phase"
        placeholder="Every phase"
        defaultValue={phase}
        options={phases.map((known) => ({ value: known, label: phaseWords[known] }))}
      />
      <Select
        name="status"
        aria-label="Status"
        placeholder="Every status"
        defaultValue={status}
        options={projectStatuses.map((known) => ({ value: known, label: projectStatusWords[known] }))}
      />
      <Select
        name="mine"
        aria-label="Your part"
        placeholder="All that I may see"
        defaultValue={mine}
        options={[
          { value: "any", label: "Only mine" },
          ...roles.map((role) => ({
            value: role,
            label: `Mine as ${roleShortWords[role].toLowerCase().replace("ml", "ML")}`,
          })),
        ]}
      />
      <Select
        name="archived"
        aria-label="Archive"
        placeholder="In use"
        defaultValue={archived}
        options={[{ value: "yes", label: "Archived" }]}
      />
    </FilterBar>
  );
}
