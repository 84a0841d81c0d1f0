// The data that a program says it read, as it names them.
import type { RunInput } from "@/lib/experiments/runs/queries";

export function InputList({ inputs }: { inputs: readonly RunInput[] }) {
  return (
    <ul className="divide-y divide-border">
      {inputs.map(({ name, digest, source, sourceType, tags }) => (
        <li key={`${name} ${digest}`} className="py-2 first:pt-0 last:pb-0">
          <p className="font-medium">
            {name} <span className="font-normal text-quiet">{Object.values(tags).join(", ")}</span>
          </p>
          <p className="break-all text-quiet text-xs">{`digest ${digest} · ${sourceType}`}</p>
          <p className="line-clamp-2 break-all text-quiet text-xs">{source}</p>
        </li>
      ))}
    </ul>
  );
}
