// What the columns of a file hold, each under its name.
import { Card } from "./card";

type Props = { columns: readonly { name: string; holds: string }[] };

export function FileColumns({ columns }: Props) {
  return (
    <Card title="What the columns hold">
      <dl className="grid gap-3">
        {columns.map(({ name, holds }) => (
          <div key={name}>
            <dt className="font-medium">{name}</dt>
            <dd className="text-quiet">{holds}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
