// The classes of a payoff matrix in the project's own words: what a case turns out to be, and what is done with it.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Typed } from "./typed";

type Props = { typed: Typed; error: (name: string) => string | undefined };

const helps = [
  { label: "The case without, such as “stays”", action: "What happens then, such as “leave alone”" },
  { label: "The one to be found, such as “leaves”", action: "What is done with it, such as “call”" },
];

export function ClassFields({ typed: { kind, labels, actions }, error }: Props) {
  return (
    <div className="grid gap-4">
      {labels.map((label, index) => {
        const help = kind === "binary" ? helps[index] : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is known by its place while its words are typed
          <div key={index} className="grid gap-3 sm:grid-cols-2">
            <Field
              name="labels[]"
              label={
                kind === "binary"
                  ? index === 0
                    ? "A case turns out"
                    : "Or it turns out"
                  : `Class ${index + 1}: a case turns out`
              }
              help={help?.label}
              error={error(`labels.${index}`) ?? (index === 0 ? error("labels") : undefined)}
              required
            >
              {(control) => <Input {...control} autoComplete="off" maxLength={60} defaultValue={label} />}
            </Field>
            <Field
              name="actions[]"
              label="Taken for that, we …"
              help={help?.action}
              error={error(`actions.${index}`) ?? (index === 0 ? error("actions") : undefined)}
              required
            >
              {(control) => <Input {...control} autoComplete="off" maxLength={60} defaultValue={actions[index]} />}
            </Field>
          </div>
        );
      })}
    </div>
  );
}
