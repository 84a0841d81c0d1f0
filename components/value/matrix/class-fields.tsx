// The classes of a payoff matrix in the project's own words: what a case turns out to be, and what is done with it.
import { TextField } from "@/components/ui/text-field";
import type { Typed } from "./typed";

type Props = Pick<Typed, "kind" | "labels">;

const helps = [
  { label: "The case without, such as “stays”", action: "What happens then, such as “leave alone”" },
  { label: "The one to be found, such as “leaves”", action: "What is done with it, such as “call”" },
];

export function ClassFields({ kind, labels }: Props) {
  return (
    <div className="grid gap-4">
      {labels.map((_, index) => {
        const help = kind === "binary" ? helps[index] : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is known by its place while its words are typed
          <div key={index} className="grid gap-3 sm:grid-cols-2">
            <TextField
              name="labels[]"
              index={index}
              label={caseLabel(kind, index)}
              help={help?.label}
              autoComplete="off"
              required
            />
            <TextField
              name="actions[]"
              index={index}
              label="Taken for that, we …"
              help={help?.action}
              autoComplete="off"
              required
            />
          </div>
        );
      })}
    </div>
  );
}

function caseLabel(kind: Typed["kind"], index: number): string {
  if (kind !== "binary") return `Class ${index + 1}: a case turns out`;
  return index === 0 ? "A case turns out" : "Or it turns out";
}
