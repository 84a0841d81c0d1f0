// How many of the cases must lie elsewhere than in the reference before drift matters.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { useForm } from "@/components/ui/use-form";

type Props = Pick<ReturnType<typeof useForm>, "error" | "value"> & { stored?: { leastPercent: number | null } };

export function LeastShareField({ error, value, stored }: Props) {
  return (
    <Field
      name="leastPercent"
      label="Least share that matters"
      error={error("leastPercent")}
      help="No alert while fewer of the cases moved, however many cases there are. From twice this share a critical monitor is critical."
      required
    >
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          unit="%"
          className="max-w-40"
          defaultValue={value("leastPercent", stored?.leastPercent ?? 10)}
        />
      )}
    </Field>
  );
}
