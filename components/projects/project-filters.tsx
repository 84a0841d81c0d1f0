// Narrows the list of projects, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { roles } from "@/db/enums";
import { roleShortWords } from "@/lib/access/words";
import type { ProjectFilter } from "@/lib/projects/schema";
import { projectsHref } from "./projects-href";
import { StandingFilters } from "./standing-filters";

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
      <StandingFilters filter={filter} />
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
