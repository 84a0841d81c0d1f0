// Folded away below the tables of candidates: the runs without a hold-out, with a form that names one for many at once.
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { BoundAction } from "@/lib/doors/form";
import { groupUnranked, type UnrankedRun } from "@/lib/experiments/holdouts/rules";
import { AssignForm } from "./assign-form";
import { UnrankedTable } from "./unranked-table";

type Props = {
  runs: readonly UnrankedRun[];
  /** Null for who may not name hold-outs. */
  action: BoundAction<{ runs: number }> | null;
  holdouts: readonly string[];
  /** Selected at once; the list is open then. */
  selected?: readonly string[];
  open?: boolean;
  projectKey: string;
  locale: string;
};

/** As many as a page shows. */
const most = 50;

export function UnrankedCard({ runs, action, holdouts, selected = [], open, projectKey, locale }: Props) {
  if (runs.length === 0) return null;
  const groups = groupUnranked(runs).toSorted((one, other) => isSelected(other) - isSelected(one));
  function isSelected(group: { runs: readonly UnrankedRun[] }) {
    return Number(group.runs.some(({ runId }) => selected.includes(runId)));
  }
  const shown = groups.slice(0, most);
  const table = <UnrankedTable groups={shown} selects={action !== null} {...{ selected, projectKey, locale }} />;
  const canBeNamed = shown.some(({ first }) => first.reason === "no-holdout");
  return (
    <Card>
      <Disclosure summary={`No hold-out named: ${runs.length} ${runs.length === 1 ? "run" : "runs"}`} open={open}>
        <div className="grid gap-4 [&>*]:min-w-0">
          <p className="max-w-3xl text-quiet">
            They are ranked nowhere and prove nothing at a gate. A hold-out is a set of cases that no training reads;
            name it once, and later runs on the same data follow by themselves.
          </p>
          {action && canBeNamed ? (
            <AssignForm action={action} holdouts={holdouts}>
              {table}
            </AssignForm>
          ) : (
            table
          )}
          {groups.length > most && <p className="text-quiet text-xs">{`and ${groups.length - most} more`}</p>}
        </div>
      </Disclosure>
    </Card>
  );
}
