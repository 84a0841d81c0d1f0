// Facts as terms and what they are: side by side on the desk, stacked on a phone.
import type { ReactNode } from "react";
import { cn } from "./cn";

export type Fact = { term: ReactNode; value: ReactNode; key?: string };

type Props = { facts: readonly Fact[]; className?: string };

export function DefinitionList({ facts, className }: Props) {
  return (
    <dl className={cn("divide-y divide-border", className)}>
      {facts.map((fact, at) => (
        <div
          key={fact.key ?? (typeof fact.term === "string" ? fact.term : at)}
          className="grid gap-x-6 py-2 first:pt-0 last:pb-0 sm:grid-cols-[minmax(7rem,11rem)_1fr]"
        >
          <dt className="text-quiet">{fact.term}</dt>
          <dd className="min-w-0 text-ink">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
