// Narrows the list of alerts, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { alertStatuses, severities } from "@/db/enums";
import { severityWords } from "@/lib/data/words";
import type { AlertFilter } from "@/lib/deployments/alerts/schema";
import { alertStatusWords } from "@/lib/deployments/words";
import { alertsHref } from "./deployments-href";

export function AlertFilters({ filter, projectKey }: { filter: AlertFilter; projectKey: string }) {
  const { status, severity, release } = filter;
  const here = alertsHref(projectKey, {});
  return (
    <FilterBar
      action={here}
      keep={{ release: release ? String(release) : undefined }}
      clearHref={status || severity || release ? here : undefined}
    >
      <Select
        name="status"
        aria-label="Status"
        placeholder="Open and resolved"
        defaultValue={status}
        options={alertStatuses.map((known) => ({ value: known, label: alertStatusWords[known] }))}
      />
      <Select
        name="severity"
        aria-label="Severity"
        placeholder="Every severity"
        defaultValue={severity}
        options={severities.map((known) => ({ value: known, label: severityWords[known] }))}
      />
    </FilterBar>
  );
}
