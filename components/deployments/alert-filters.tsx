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
  const basePath = alertsHref(projectKey, {});
  return (
    <FilterBar
      action={basePath}
      keep={{ release: release ? String(release) : undefined }}
      clearHref={status || severity || release ? basePath : undefined}
    >
      <Select
        name="status"
        aria-label="Status"
        placeholder="Open and resolved"
        defaultValue={status}
        options={alertStatuses.map((option) => ({ value: option, label: alertStatusWords[option] }))}
      />
      <Select
        name="severity"
        aria-label="Severity"
        placeholder="Every severity"
        defaultValue={severity}
        options={severities.map((option) => ({ value: option, label: severityWords[option] }))}
      />
    </FilterBar>
  );
}
