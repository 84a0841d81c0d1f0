"use client";
// Changes how far is far enough, how soon it is believed and who hears; what is watched stays.
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { Monitor } from "@/lib/deployments/monitors/queries";
import type { BoundAction } from "@/lib/doors/form";
import { severityWords } from "@/lib/format/data-words";
import { directionWords } from "@/lib/format/words";
import { BeliefFields } from "./belief-fields";
import { LeastShareField } from "./least-share-field";
import { LimitFields } from "./limit-fields";

const compared = [
  { name: "direction", label: "Which way is better", words: directionWords },
  { name: "threshold", label: "Limit" },
  { name: "unit", label: "Unit" },
  { name: "leastPercent", label: "Least share that matters (%)" },
  { name: "patience", label: "Evaluation periods" },
  { name: "severity", label: "Severity", words: severityWords },
];

export function EditMonitorForm({ action, monitor }: { action: BoundAction; monitor: Monitor }) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary="Edit" className="mt-3">
      <form {...form} className="grid gap-5">
        {state.status === "refused" && state.code === "conflict" ? (
          <TwoVersions state={state} fields={compared} />
        ) : (
          <FormMessage state={state} />
        )}
        <SeenVersion version={monitor.version} state={state} />
        {monitor.kind === "drift" ? (
          <LeastShareField {...{ error, value }} stored={monitor} />
        ) : (
          <LimitFields {...{ error, value }} stored={monitor} />
        )}
        <BeliefFields {...{ error, value }} stored={monitor} />
        <div>
          <SubmitButton>Save monitor</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
