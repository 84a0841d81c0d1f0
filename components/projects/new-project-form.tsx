"use client";
// Starts a project: a name is enough, the rest can be filled in later.
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import { riskClasses, type Visibility, visibilities } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { riskClassHelp, riskClassNote, riskClassWords } from "@/lib/format/risk-words";
import { visibilityHelp, visibilityWords } from "@/lib/format/words";
import { suggestKey } from "@/lib/projects/rules";

type Props = { action: BoundAction; visibility: Visibility };

export function NewProjectForm({ action, visibility }: Props) {
  const { form, state, error, value } = useForm(action);
  const [name, setName] = useState("");
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field
        name="name"
        label="Name"
        error={error("name")}
        help="What people call it: “Customer churn early warning”."
        required
      >
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            defaultValue={value("name")}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        name="key"
        label="Key"
        optional
        error={error("key")}
        help="Short enough to say aloud; it stands in every address and stays. Without one, Quintet makes it from the name."
      >
        {(control) => (
          <Input
            {...control}
            maxLength={12}
            placeholder={name.trim() ? suggestKey(name) : "CHURN"}
            defaultValue={value("key")}
            className="max-w-44 uppercase placeholder:normal-case"
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <Field
        name="summary"
        label="In one sentence"
        optional
        error={error("summary")}
        help="What it would do, and for whom."
      >
        {(control) => <Textarea {...control} rows={2} maxLength={400} defaultValue={value("summary")} />}
      </Field>
      <RadioGroup
        legend="What a mistake could do"
        name="riskClass"
        defaultValue={value("riskClass", "limited")}
        error={error("riskClass")}
        help={`Its gates ask for more where more is at stake. ${riskClassNote}`}
        choices={riskClasses.map((known) => ({
          value: known,
          label: riskClassWords[known],
          help: riskClassHelp[known],
        }))}
      />
      <RadioGroup
        legend="Who may see it"
        name="visibility"
        defaultValue={value("visibility", visibility)}
        error={error("visibility")}
        choices={visibilities.map((known) => ({
          value: known,
          label: visibilityWords[known],
          help: visibilityHelp[known],
        }))}
      />
      <div>
        <SubmitButton>Start project</SubmitButton>
      </div>
    </form>
  );
}
