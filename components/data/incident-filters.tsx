// Narrows the list of incidents, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { incidentStatuses, severities } from "@/db/enums";
import type { IncidentFilter } from "@/lib/data/incidents/schema";
import { incidentStatusWords, severityWords } from "@/lib/data/words";
import { incidentsHref } from "./data-href";

type Props = {
  filter: IncidentFilter;
  projectKey: string;
  handlers: readonly { id: string; name: string }[];
};

export function IncidentFilters({ filter, projectKey, handlers }: Props) {
  const { status, severity, assignee } = filter;
  const basePath = incidentsHref(projectKey, {});
  return (
    <FilterBar action={basePath} clearHref={status || severity || assignee ? basePath : undefined}>
      <Select
        name="status"
        aria-label="Status"
        placeholder="Every open one"
        defaultValue={status}
        options={[
          ...incidentStatuses.map((option) => ({ value: option, label: incidentStatusWords[option] })),
          { value: "any", label: "Open and resolved" },
        ]}
      />
      <Select
        name="severity"
        aria-label="Severity"
        placeholder="Every severity"
        defaultValue={severity}
        options={severities.map((option) => ({ value: option, label: severityWords[option] }))}
      />
      <Select
        name="assignee"
        aria-label="Who has it"
        placeholder="Whoever has it"
        defaultValue={assignee}
        options={[
          { value: "me", label: "Mine" },
          { value: "nobody", label: "Nobody's" },
          ...handlers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </FilterBar>
  );
}
