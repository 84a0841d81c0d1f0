// "Why can this person do that?" as a GET form: the question stands in the address, the answer below it.
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FieldErrors } from "@/lib/kernel/errors";
import { SuggestedInput, type Suggestion } from "./suggested-input";

type Props = {
  asked: { person: string; project: string; capability: string };
  people: readonly Suggestion[];
  projects: readonly Suggestion[];
  capabilities: readonly Suggestion[];
  answer?: { explanation: { allowed: boolean; sentence: string } | null; fields: FieldErrors };
};

export function QuestionForm({ asked, people, projects, capabilities, answer }: Props) {
  return (
    <form method="get" action="#why" className="grid gap-4">
      <div className="grid gap-4 md:grid-cols-3">
        <Field name="person" label="Person" required error={answer?.fields.person}>
          {(control) => <SuggestedInput {...control} type="email" suggestions={people} defaultValue={asked.person} />}
        </Field>
        <Field name="project" label="Project" error={answer?.fields.project} help="Not needed for the workspace's own.">
          {(control) => <SuggestedInput {...control} suggestions={projects} defaultValue={asked.project} />}
        </Field>
        <Field name="capability" label="Wants to">
          {(control) => <Select {...control} options={capabilities} defaultValue={asked.capability} />}
        </Field>
      </div>
      <div>
        <Button type="submit">Why?</Button>
      </div>
      {answer?.explanation && (
        <div role="status">
          <Callout
            tone={answer.explanation.allowed ? "met" : "missing"}
            title={answer.explanation.allowed ? "Yes" : "No"}
          >
            {answer.explanation.sentence}
          </Callout>
        </div>
      )}
    </form>
  );
}
