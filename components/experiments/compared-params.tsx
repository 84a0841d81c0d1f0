// What each run was set to: parameters in rows, runs in columns, what differs first and in full ink.
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ComparedParam } from "@/lib/experiments/runs/compare.rules";

type Props = { params: readonly ComparedParam[]; names: readonly string[] };

export function ComparedParams({ params, names }: Props) {
  const columns: Column<ComparedParam>[] = [
    {
      key: "param",
      header: "Parameter",
      cell: ({ key, differs }) => (
        <span className="block min-w-32">
          <span className="break-all">{key}</span>
          <span className="block font-normal text-quiet text-xs">{differs ? "differs" : "the same"}</span>
        </span>
      ),
    },
    ...names.map(
      (name, at): Column<ComparedParam> => ({
        key: `run ${at}`,
        header: name,
        className: "min-w-20 whitespace-normal align-bottom",
        cell: ({ values, differs }) => (
          <span className={differs ? "wrap-anywhere font-medium" : "wrap-anywhere text-quiet"}>
            {values[at] ?? "–"}
          </span>
        ),
      }),
    ),
  ];
  return (
    <DataTable
      caption="Parameters of the compared runs"
      rows={params}
      rowKey={({ key }) => key}
      columns={columns}
      fits="wide"
    />
  );
}
