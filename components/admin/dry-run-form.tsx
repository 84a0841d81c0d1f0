// Tries the mappings out, as a GET form: what would a sign-on with these groups change?
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FieldErrors } from "@/lib/kernel/errors";
import { SuggestedInput, type Suggestion } from "./suggested-input";

type Props = {
  asked: { groups: readonly string[]; person: string };
  people: readonly Suggestion[];
  answer?: { who: string; sentences: readonly string[]; fields: FieldErrors };
};

export function DryRunForm({ asked, people, answer }: Props) {
  return (
    <form method="get" action="#try" className="grid gap-4">
      <input type="hidden" name="try" value="yes" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="groups" label="Groups" optional help="One a line, or with commas between them.">
          {(control) => <Textarea {...control} defaultValue={asked.groups.join("\n")} spellCheck={false} />}
        </Field>
        <Field
          name="person"
          label="Person"
          optional
          help="Without one, it is somebody who signs on for the first time."
          error={answer?.fields.person}
        >
          {(control) => <SuggestedInput {...control} type="email" suggestions={people} defaultValue={asked.person} />}
        </Field>
      </div>
      <div>
        <Button type="submit">Try it out</Button>
      </div>
      {answer && answer.sentences.length > 0 && (
        <div role="status">
          <Callout title={`${answer.who}, after signing on`}>
            <ul className="list-disc pl-4">
              {answer.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p className="mt-1 text-xs">Nothing was changed by trying.</p>
          </Callout>
        </div>
      )}
    </form>
  );
}
