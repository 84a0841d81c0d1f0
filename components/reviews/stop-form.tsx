"use client";
// It ends here: the project is archived, and what was learned stays for others.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { BoundAction } from "@/lib/doors/form";
import { lessonLimits } from "@/lib/reviews/limits";
import { ChangedFacts } from "./changed-facts";
import { DecisionFields } from "./decision-fields";

type Props = { action: BoundAction; projectKey: string };

export function StopForm({ action, projectKey }: Props) {
  return (
    <Form action={action} refused={<ChangedFacts />} summary="Stop" limits={lessonLimits}>
      <p className="text-quiet">
        {projectKey} is archived: it can be read, and a stakeholder can restore it. Every team finds its lessons.
      </p>
      <DecisionFields />
      <TextAreaField name="worked" label="What worked?" rows={2} required />
      <TextAreaField name="failed" label="What did not?" rows={2} required />
      <TextAreaField name="reusable" label="What can others use again?" rows={2} required />
      <div>
        <SubmitButton variant="danger">{`Stop ${projectKey}`}</SubmitButton>
      </div>
    </Form>
  );
}
