// How soon a monitor is believed, and who hears of it.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { useForm } from "@/components/ui/use-form";
import { severities } from "@/db/enums";
import type { Monitor } from "@/lib/deployments/monitors/queries";
import { severityWords } from "@/lib/format/data-words";
import { alertSeverityHelp } from "@/lib/format/release-words";

type Props = Pick<ReturnType<typeof useForm>, "error" | "value"> & { stored?: Pick<Monitor, "patience" | "severity"> };

export function BeliefFields({ error, value, stored }: Props) {
  return (
    <>
      <Field
        name="patience"
        label="Evaluation periods"
        error={error("patience")}
        help="So many failing windows in a row open an alert, and as many good ones clear it by itself."
        required
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            unit="windows"
            className="max-w-40 pr-18"
            defaultValue={value("patience", stored?.patience ?? 2)}
          />
        )}
      </Field>
      <RadioGroup
        legend="Severity"
        name="severity"
        required
        defaultValue={value("severity", stored?.severity ?? "warning")}
        error={error("severity")}
        choices={severities.map((known) => ({
          value: known,
          label: severityWords[known],
          help: alertSeverityHelp[known],
        }))}
      />
    </>
  );
}
