// Narrows the table of runs, as a GET form: plainly by experiment and status, or in the words of the tracking protocol.
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { runStatuses } from "@/db/enums";
import type { RunFilter } from "@/lib/experiments/runs/schema";
import { runStatusWords } from "@/lib/experiments/words";
import { runsHref } from "./experiments-href";

type Props = {
  filter: RunFilter;
  projectKey: string;
  experiments: readonly { serial: number; name: string; deletedAt: Date | null }[];
  /** A search that finds something here. */
  example: string;
};

export function RunFilters({ filter, projectKey, experiments, example }: Props) {
  const { search, experiment, status, view, sort, columns, metrics, params } = filter;
  const otherParams = { sort, columns, metrics, params };
  return (
    <div className="grid gap-1.5">
      <FilterBar
        action={runsHref(projectKey, {})}
        keep={{ sort, columns, metrics: metrics?.join(","), params: params?.join(",") }}
        clearHref={search || experiment || status || view ? runsHref(projectKey, otherParams) : undefined}
        submit="Search"
      >
        <SearchField
          name="search"
          label="Search runs"
          placeholder={example}
          defaultValue={search}
          spellCheck={false}
          className="sm:w-80"
        />
        <Select
          name="experiment"
          aria-label="Experiment"
          placeholder="Every experiment"
          defaultValue={experiment}
          options={experiments.map(({ serial, name, deletedAt }) => ({
            value: String(serial),
            label: deletedAt ? `${name} (deleted)` : name,
          }))}
        />
        <Select
          name="status"
          aria-label="Status"
          placeholder="Every status"
          defaultValue={status}
          options={runStatuses.map((option) => ({ value: option, label: runStatusWords[option] }))}
        />
        <Select
          name="view"
          aria-label="Kept or deleted"
          placeholder="Not deleted"
          defaultValue={view}
          options={[{ value: "deleted", label: "Deleted" }]}
        />
      </FilterBar>
      <p className="text-quiet text-xs">
        A search compares what runs logged, such as <code className="font-mono">{example}</code>. Join several with
        “and”; texts stand in quotes: <code className="font-mono">attributes.run_name LIKE '%forest%'</code>.
      </p>
    </div>
  );
}
