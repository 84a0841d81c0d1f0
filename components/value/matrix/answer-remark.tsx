"use client";
// Answers a remark in a sentence, where no new version is needed. Where somebody was quicker, their answer is shown.
import { Form } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { remarkLimits } from "@/lib/value/limits";

export function AnswerRemark({ action }: { action: BoundAction }) {
  return (
    <Form
      action={action}
      summary="Answer"
      limits={remarkLimits}
      className="gap-3"
      refused={({ theirs }) => (
        <>
          <FormMessage />
          {typeof theirs?.answer === "string" && (
            <p>{theirs.answer ? `They wrote: ${theirs.answer}` : "A new version answered it."}</p>
          )}
        </>
      )}
    >
      <TextField name="answer" label="Your answer" autoComplete="off" required />
      <div>
        <SubmitButton variant="secondary">Answer</SubmitButton>
      </div>
    </Form>
  );
}
