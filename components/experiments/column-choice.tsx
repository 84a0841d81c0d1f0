// Which metrics and parameters are columns of the table, as a GET form.
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import type { RunFilter } from "@/lib/experiments/runs/schema";
import { runsHref } from "./experiments-href";

type Keys = { metrics: readonly string[]; params: readonly string[] };
type Props = { filter: RunFilter; projectKey: string; logged: Keys; shown: Keys };

export function ColumnChoice({ filter, projectKey, logged, shown }: Props) {
  const { search, experiment, status, view, sort } = filter;
  const otherParams = Object.entries({ search, experiment, status, view, sort, columns: "chosen" });
  return (
    <Disclosure summary="Choose columns">
      <form method="get" action={runsHref(projectKey, {})} className="grid gap-4 pb-1">
        {otherParams.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        {(["metrics", "params"] as const).map((kind) =>
          logged[kind].length > 0 ? (
            <fieldset key={kind} className="min-w-0">
              <legend className="mb-1.5 font-medium">{kind === "metrics" ? "Metrics" : "Parameters"}</legend>
              <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-1.5">
                {logged[kind].map((key) => (
                  <Checkbox
                    key={key}
                    name={kind}
                    value={key}
                    label={<span className="break-all">{key}</span>}
                    defaultChecked={shown[kind].includes(key)}
                  />
                ))}
              </div>
            </fieldset>
          ) : null,
        )}
        <div className="flex items-center gap-3">
          <Button type="submit" size="sm">
            Show these columns
          </Button>
          <span className="text-quiet text-xs">At most eight of each kind.</span>
        </div>
      </form>
    </Disclosure>
  );
}
