"use client";
// Changes how far is far enough, how soon it is believed and who hears; what is watched stays.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { monitorLimits } from "@/lib/deployments/limits";
import type { Monitor } from "@/lib/deployments/monitors/queries";
import type { BoundAction } from "@/lib/doors/form";
import { BeliefFields } from "./belief-fields";
import { LeastShareField } from "./least-share-field";
import { LimitFields } from "./limit-fields";

export function EditMonitorForm({ action, monitor }: { action: BoundAction; monitor: Monitor }) {
  return (
    <Form
      action={action}
      stored={monitor}
      version={monitor.version}
      limits={monitorLimits}
      summary="Edit"
      disclosureClassName="mt-3"
      className="gap-5"
    >
      {monitor.kind === "drift" ? <LeastShareField /> : <LimitFields />}
      <BeliefFields />
      <div>
        <SubmitButton>Save monitor</SubmitButton>
      </div>
    </Form>
  );
}
