// Keys and what they were set to: parameters, tags.
import { DefinitionList } from "@/components/ui/definition-list";
import type { Pair } from "@/lib/experiments/runs/rules";

export function PairList({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <DefinitionList
      facts={pairs.map(({ key, value }) => ({
        key,
        term: <span className="break-all">{key}</span>,
        value: <span className="wrap-anywhere line-clamp-6">{value}</span>,
      }))}
    />
  );
}
