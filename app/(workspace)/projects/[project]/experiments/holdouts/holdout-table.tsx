// The team's hold-outs: what each holds, how many runs were scored on it, and which one candidates are judged on.
import { DetachForm } from "@/components/experiments/holdouts/detach-form";
import { RenameForm } from "@/components/experiments/holdouts/rename-form";
import { DataTable } from "@/components/ui/data-table";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import {
  detachData,
  judgeOnHoldout,
  renameHoldout,
  restoreHoldout,
  retireHoldout,
} from "@/lib/experiments/holdouts/actions";
import type { Holdout } from "@/lib/experiments/holdouts/queries";
import { formatNumber } from "@/lib/format/numbers";

type Props = {
  holdouts: readonly Holdout[];
  /** The reader may name hold-outs. */
  names: boolean;
  projectKey: string;
  locale: string;
};

export function HoldoutTable({ holdouts, names, projectKey, locale }: Props) {
  const scopeOf = ({ id }: Holdout) => ({ project: projectKey, fixed: { holdoutId: id } });
  return (
    <DataTable
      fits="wide"
      caption="Hold-outs"
      rows={holdouts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Hold-out",
          cell: (holdout) => (
            <span className="grid gap-0.5">
              <span className="break-words">{holdout.name}</span>
              {holdout.data.map(({ id, name }) => (
                <span key={id} className="font-normal text-quiet text-xs">
                  {name}
                </span>
              ))}
            </span>
          ),
        },
        { key: "state", header: "Use", cell: (holdout) => <Use {...holdout} /> },
        {
          key: "cases",
          header: "Cases",
          align: "end",
          cell: ({ caseCount, classCounts }) =>
            caseCount !== null && (
              <span className="block">
                <span className="block">{formatNumber(caseCount, { locale })}</span>
                {classCounts && (
                  <span className="block text-quiet text-xs">
                    {`by class ${classCounts.map((each) => formatNumber(each, { locale })).join(", ")}`}
                  </span>
                )}
              </span>
            ),
        },
        { key: "runs", header: "Runs scored, ever", align: "end", cell: ({ runs }) => formatNumber(runs, { locale }) },
        {
          key: "named",
          header: "Named by",
          cell: ({ namedBy, namedAt }) => (
            <span className="block">
              {namedBy}
              <span className="block text-quiet text-xs">
                <Time at={namedAt} look="date" />
              </span>
            </span>
          ),
        },
        ...(names
          ? [
              {
                key: "actions",
                header: "Change it",
                quiet: true,
                cell: (holdout: Holdout) => (
                  <span className="flex flex-wrap items-start gap-2">
                    {!holdout.decides && !holdout.retiredAt && (
                      <OneButtonForm
                        action={judgeOnHoldout.bind(null, scopeOf(holdout))}
                        label="Judge candidates on it"
                        description={`Judge candidates on ${holdout.name}`}
                        size="sm"
                      />
                    )}
                    <OneButtonForm
                      action={(holdout.retiredAt ? restoreHoldout : retireHoldout).bind(null, scopeOf(holdout))}
                      label={holdout.retiredAt ? "Bring back" : "Retire"}
                      description={`${holdout.retiredAt ? "Bring back" : "Retire"} ${holdout.name}`}
                      size="sm"
                    />
                    {holdout.data.map(({ id: dataId, name }) => (
                      <DetachForm
                        key={dataId}
                        action={detachData.bind(null, {
                          project: projectKey,
                          fixed: { holdoutId: holdout.id, dataId },
                        })}
                        data={name}
                      />
                    ))}
                    <RenameForm action={renameHoldout.bind(null, scopeOf(holdout))} stored={holdout} />
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Use({ decides, retiredAt }: Holdout) {
  if (retiredAt) return <StatusBadge state="missing">Retired</StatusBadge>;
  return decides ? (
    <StatusBadge state="met">Candidates are judged on it</StatusBadge>
  ) : (
    <span className="text-quiet">In use</span>
  );
}
