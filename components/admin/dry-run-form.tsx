// Tries the mappings out, as a GET form: what would a sign-on with these groups change?

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextAreaField } from "@/components/ui/text-area-field";
import { type Suggestion, TextField } from "@/components/ui/text-field";
import type { FieldErrors } from "@/lib/kernel/errors";

type Props = {
  query: { groups: readonly string[]; person: string };
  people: readonly Suggestion[];
  answer?: { who: string; sentences: readonly string[]; fields: FieldErrors };
};

export function DryRunForm({ query, people, answer }: Props) {
  return (
    <form method="get" action="#try" className="grid gap-4">
      <input type="hidden" name="try" value="yes" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextAreaField
          name="groups"
          label="Groups"
          help="One a line, or with commas between them."
          defaultValue={query.groups.join("\n")}
          spellCheck={false}
          optional
        />
        <TextField
          name="person"
          label="Person"
          help="Without one, it is somebody who signs on for the first time."
          error={answer?.fields.person}
          type="email"
          suggestions={people}
          defaultValue={query.person}
          optional
        />
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
