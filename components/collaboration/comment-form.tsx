"use client";
// What somebody has to say, to write it or to put it better.
import { useEffect, useRef } from "react";
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { useFormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { commentLimits } from "@/lib/collaboration/limits";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { BoundAction } from "@/lib/doors/form";
import { MentionField } from "./mention-field";

type Props = {
  action: BoundAction;
  /** Who may be called. */
  people: readonly Mentionable[];
  /** What is edited; without one, something new is said. */
  stored?: { body: string; version: number };
};

export function CommentForm({ action, people, stored }: Props) {
  return (
    <Form
      action={action}
      stored={stored}
      version={stored?.version}
      limits={commentLimits}
      done={stored ? <ClosesDisclosure /> : null}
      summary={stored && "Edit"}
      className="gap-3"
    >
      <MentionField
        name="body"
        label={stored ? "Comment" : "Write a comment"}
        help="@ and a name calls somebody of the team. Markdown works: **bold**, lists, links."
        people={people}
        required
      />
      {!stored && people.length > 0 && (
        <Disclosure summary="Call somebody" className="hidden noscript:block">
          <CheckboxesField
            name="mentions[]"
            label="Call somebody"
            hideLabel
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Disclosure>
      )}
      <div>
        <SubmitButton variant={stored ? "secondary" : "primary"}>
          {stored ? "Save comment" : "Send comment"}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** What was saved is read above; the form has done its work. */
function ClosesDisclosure() {
  const anchor = useRef<HTMLSpanElement>(null);
  const { state } = useFormContext();
  useEffect(() => {
    if (state.status === "done") anchor.current?.closest("details")?.removeAttribute("open");
  }, [state]);
  return <span ref={anchor} hidden />;
}
