// What the money went into: a bar a kind, each a way to its entries.

import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Progress } from "@/components/ui/progress";
import { hrefWith } from "@/lib/format/href";
import type { Value } from "@/lib/value/queries";
import { costKindWords } from "@/lib/value/words";
import { type MoneyFormat, money } from "./figure-words";

type Props = { costs: Value["costsByKind"]; spent: number; projectKey: string; format: MoneyFormat };

export function CostKinds({ costs, spent, projectKey, format }: Props) {
  const basePath = `/projects/${projectKey}/value/costs`;
  const most = Math.max(...costs.map(({ amount }) => amount));
  return (
    <Card
      title="Costs by kind"
      lead={costs.length > 0 ? `${money(spent, format)} in all, on every day recorded.` : undefined}
      footer={
        <Link className="link" href={basePath}>
          All costs
        </Link>
      }
    >
      {costs.length === 0 ? (
        <p className="text-quiet">No cost is recorded yet.</p>
      ) : (
        <ul className="grid gap-3">
          {costs
            .toSorted((one, other) => other.amount - one.amount)
            .map(({ kind, amount }) => (
              <li key={kind}>
                <Link href={hrefWith(basePath, { kind })} className="block rounded-md hover:bg-muted">
                  <Progress label={costKindWords[kind]} value={amount} max={most} figure={money(amount, format)} />
                </Link>
              </li>
            ))}
        </ul>
      )}
    </Card>
  );
}
