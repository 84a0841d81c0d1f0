// Narrows the list of releases that are not live, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { environments, releaseStatuses } from "@/db/enums";
import type { ReleaseFilter } from "@/lib/deployments/schema";
import { environmentWords, releaseStatusWords } from "@/lib/deployments/words";
import { releasesHref } from "./deployments-href";

export function ReleaseFilters({ filter, projectKey }: { filter: ReleaseFilter; projectKey: string }) {
  const { status, environment } = filter;
  const basePath = releasesHref(projectKey, {});
  return (
    <FilterBar action={basePath} clearHref={status || environment ? basePath : undefined}>
      <Select
        name="status"
        aria-label="Status"
        placeholder="Prepared and past"
        defaultValue={status}
        options={releaseStatuses
          .filter((option) => option !== "live")
          .map((option) => ({ value: option, label: releaseStatusWords[option] }))}
      />
      <Select
        name="environment"
        aria-label="Environment"
        placeholder="Every environment"
        defaultValue={environment}
        options={environments.toReversed().map((option) => ({ value: option, label: environmentWords[option] }))}
      />
    </FilterBar>
  );
}
