// Narrows the portfolio, as a GET form: the address can be shared.
import { StandingFilters } from "@/components/projects/standing-filters";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
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
      <StandingFilters filter={filter} />
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
          options={currencies.map((option) => ({ value: option, label: option }))}
        />
      )}
    </FilterBar>
  );
}
