// What every list of projects is narrowed by: a few letters, the phase and the status.
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { type Phase, type ProjectStatus, phases, projectStatuses } from "@/db/enums";
import { phaseWords, projectStatusWords } from "@/lib/projects/words";

type Props = { filter: { search?: string; phase?: Phase; status?: ProjectStatus } };

export function StandingFilters({ filter: { search, phase, status } }: Props) {
  return (
    <>
      <SearchField name="search" label="Name or key" defaultValue={search} className="sm:w-56" />
      <Select
        name="phase"
        aria-label="Phase"
        placeholder="Every phase"
        defaultValue={phase}
        options={phases.map((option) => ({ value: option, label: phaseWords[option] }))}
      />
      <Select
        name="status"
        aria-label="Status"
        placeholder="Every status"
        defaultValue={status}
        options={projectStatuses.map((option) => ({ value: option, label: projectStatusWords[option] }))}
      />
    </>
  );
}
