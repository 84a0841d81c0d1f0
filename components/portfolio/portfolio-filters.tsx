// Narrows the portfolio, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { phases, projectStatuses } from "@/db/enums";
import { phaseWords, projectStatusWords } from "@/lib/format/words";
import type { PortfolioFilter } from "@/lib/portfolio/schema";

type Props = {
  filter: PortfolioFilter;
  /** More than one, and the reader chooses: amounts of different currencies are never added up. */
  currencies: readonly string[];
};

export function PortfolioFilters({ filter, currencies }: Props) {
  const { search, phase, status, needs, currency } = filter;
  return (
    <FilterBar
      action="/portfolio"
      clearHref={search || phase || status || needs || currency ? "/portfolio" : undefined}
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
        name="needs"
        aria-label="Decisions"
        placeholder="All projects"
        defaultValue={needs}
        options={[{ value: "decision", label: "Needs a decision" }]}
      />
      {currencies.length > 1 && (
        <Select
          name="currency"
          aria-label="Currency"
          defaultValue={currency ?? currencies[0]}
          options={currencies.map((known) => ({ value: known, label: known }))}
        />
      )}
    </FilterBar>
  );
}
