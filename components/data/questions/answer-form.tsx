"use client";
// An expert answers; the answer stays on record. Where somebody was quicker, both answers are shown.
import { Form } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { questionLimits } from "@/lib/data/limits";
import type { BoundAction } from "@/lib/doors/form";

export function AnswerForm({ action }: { action: BoundAction }) {
  return (
    <Form
      action={action}
      summary="Answer"
      limits={questionLimits}
      className="gap-3"
      refused={({ theirs }) => (
        <>
          <FormMessage />
          {typeof theirs?.answer === "string" && (
            <p className="whitespace-pre-wrap">{`They wrote: ${theirs.answer}`}</p>
          )}
        </>
      )}
    >
      <TextAreaField name="answer" label="Your answer" rows={3} required />
      <div>
        <SubmitButton>Answer</SubmitButton>
      </div>
    </Form>
  );
}
