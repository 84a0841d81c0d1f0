// "Why can this person do that?" as a GET form: the question stands in the address, the answer below it.

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Option } from "@/components/ui/select";
import { SelectField } from "@/components/ui/select-field";
import { type Suggestion, TextField } from "@/components/ui/text-field";
import type { FieldErrors } from "@/lib/kernel/errors";

type Props = {
  query: { person: string; project: string; capability: string };
  people: readonly Suggestion[];
  projects: readonly Suggestion[];
  capabilities: readonly Option[];
  answer?: { explanation: { allowed: boolean; sentence: string } | null; fields: FieldErrors };
};

export function QuestionForm({ query, people, projects, capabilities, answer }: Props) {
  return (
    <form method="get" action="#why" className="grid gap-4">
      <div className="grid gap-4 md:grid-cols-3">
        <TextField
          name="person"
          label="Person"
          error={answer?.fields.person}
          type="email"
          suggestions={people}
          defaultValue={query.person}
          required
        />
        <TextField
          name="project"
          label="Project"
          error={answer?.fields.project}
          help="Not needed for the workspace's own."
          suggestions={projects}
          defaultValue={query.project}
        />
        <SelectField name="capability" label="Wants to" options={capabilities} defaultValue={query.capability} />
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
