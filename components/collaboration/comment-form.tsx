"use client";
// What somebody has to say, to write it or to put it better.
import { useEffect } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { BoundAction } from "@/lib/doors/form";
import { MentionTextarea } from "./mention-textarea";

type Props = {
  action: BoundAction;
  /** Who may be called. */
  people: readonly Mentionable[];
  /** So many characters at most. */
  limit: number;
  /** What is edited; without one, something new is said. */
  stored?: { body: string; version: number };
};

export function CommentForm({ action, people, limit, stored }: Props) {
  const { form, state, error, value, values } = useForm(action);
  const { ref } = form;
  const edits = stored !== undefined;

  // What was saved is read above; the form has done its work.
  useEffect(() => {
    if (state.status === "done" && edits) ref.current?.closest("details")?.removeAttribute("open");
  }, [state, edits, ref]);

  return (
    <FormDisclosure state={state} summary={stored && "Edit"}>
      <form {...form} className="grid gap-3">
        {state.status === "refused" && state.code === "conflict" ? (
          <TwoVersions state={state} fields={[{ name: "body", label: "Comment" }]} />
        ) : (
          state.status === "refused" && <FormMessage state={state} />
        )}
        {stored && <SeenVersion version={stored.version} state={state} />}
        <Field
          name="body"
          label={stored ? "Comment" : "Write a comment"}
          error={error("body")}
          help="@ and a name calls somebody of the team. Markdown works: **bold**, lists, links."
          required
        >
          {(control) => (
            <MentionTextarea
              {...control}
              people={people}
              maxLength={limit}
              defaultValue={value("body", stored?.body)}
            />
          )}
        </Field>
        {!stored && people.length > 0 && (
          <Disclosure summary="Call somebody" className="hidden noscript:block">
            <fieldset className="grid gap-2">
              <legend className="sr-only">Call somebody</legend>
              {people.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  name="mentions[]"
                  value={id}
                  label={name}
                  defaultChecked={values("mentions").includes(id)}
                />
              ))}
            </fieldset>
          </Disclosure>
        )}
        {error("mentions") && <p className="text-unmet-ink text-xs">{error("mentions")}</p>}
        <div>
          <SubmitButton variant={stored ? "secondary" : "primary"}>
            {stored ? "Save comment" : "Send comment"}
          </SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
