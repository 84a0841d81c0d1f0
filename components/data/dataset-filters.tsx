// Narrows the list of datasets, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import type { DatasetFilter } from "@/lib/data/schema";
import { datasetsHref } from "./data-href";

export function DatasetFilters({ filter, projectKey }: { filter: DatasetFilter; projectKey: string }) {
  const { search, retired, sort } = filter;
  return (
    <FilterBar
      action={`/projects/${projectKey}/data`}
      keep={{ sort: sort === "worst" ? undefined : sort }}
      clearHref={search || retired ? datasetsHref(projectKey, { sort }) : undefined}
      submit="Search"
    >
      <SearchField name="search" label="Name or source" defaultValue={search} className="sm:w-56" />
      <Select
        name="retired"
        aria-label="Use"
        placeholder="In use"
        defaultValue={retired}
        options={[{ value: "yes", label: "Retired" }]}
      />
    </FilterBar>
  );
}
