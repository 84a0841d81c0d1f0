"use client";
// Puts right what is known of a release; which version goes where is another release.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { releaseLimits } from "@/lib/deployments/limits";
import type { Release } from "@/lib/deployments/queries";
import type { BoundAction } from "@/lib/doors/form";
import { ReleaseFields } from "./release-fields";

type Props = { action: BoundAction; members: readonly { id: string; name: string }[]; release: Release };

export function EditForm({ action, members, release }: Props) {
  return (
    <Form
      action={action}
      stored={release}
      version={release.version}
      limits={releaseLimits}
      summary="Edit"
      disclosureClassName="mt-3"
      className="gap-5"
    >
      <ReleaseFields members={members} reworded />
      <div>
        <SubmitButton>Save release</SubmitButton>
      </div>
    </Form>
  );
}
