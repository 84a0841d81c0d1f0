// Narrows a list of tasks, as a GET form: the address can be shared.
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { phases, taskStatuses } from "@/db/enums";
import { taskRoles } from "@/lib/access/roles.policy";
import { aRoleWords } from "@/lib/access/words";
import type { TaskFilter } from "@/lib/collaboration/tasks/schema";
import { taskStatusWords } from "@/lib/collaboration/words";
import { phaseWords } from "@/lib/projects/words";
import { tasksHref } from "./tasks-href";

type Props = {
  filter: TaskFilter;
  base: string;
  /** What the list holds where nobody is asked for: "Everybody's", "Mine and those that I could take". */
  everybody: string;
};

export function TaskFilters({ filter, base, everybody }: Props) {
  const { status, whose, phase, role, overdue, sort } = filter;
  const narrowed = status !== "open" || whose || phase || role || overdue;
  return (
    <FilterBar
      action={base}
      keep={{ sort: sort === "due" ? undefined : sort }}
      clearHref={narrowed ? tasksHref(base, { sort }) : undefined}
    >
      <Select
        name="status"
        aria-label="Status"
        defaultValue={status}
        options={taskStatuses.map((option) => ({ value: option, label: taskStatusWords[option] }))}
      />
      <Select
        name="whose"
        aria-label="Whose"
        placeholder={everybody}
        defaultValue={whose}
        options={[
          { value: "mine", label: "Mine" },
          { value: "free", label: "Those that I could take" },
        ]}
      />
      <Select
        name="phase"
        aria-label="Phase"
        placeholder="Every phase"
        defaultValue={phase}
        options={phases.map((option) => ({ value: option, label: phaseWords[option] }))}
      />
      <Select
        name="role"
        aria-label="Wanted role"
        placeholder="Every role"
        defaultValue={role}
        options={taskRoles.map((option) => ({ value: option, label: `For ${aRoleWords[option]}` }))}
      />
      <Select
        name="overdue"
        aria-label="Due"
        placeholder="Due at any time"
        defaultValue={overdue}
        options={[{ value: "yes", label: "Overdue" }]}
      />
    </FilterBar>
  );
}
