// How soon a monitor is believed, and who hears of it.
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { severities } from "@/db/enums";
import { severityWords } from "@/lib/data/words";
import { alertSeverityHelp } from "@/lib/deployments/words";

export function BeliefFields() {
  return (
    <>
      <NumberField
        name="patience"
        label="Evaluation periods"
        help="So many failing windows in a row open an alert, and as many good ones clear it by itself."
        whole
        unit="windows"
        controlClassName="max-w-40 pr-18"
        defaultValue={2}
        required
      />
      <RadioField
        name="severity"
        label="Severity"
        defaultValue="warning"
        choices={severities.map((option) => ({
          value: option,
          label: severityWords[option],
          help: alertSeverityHelp[option],
        }))}
        required
      />
    </>
  );
}
