"use client";
// Starts a project: a name is enough, the rest can be filled in later.
import { useState } from "react";
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { riskClasses, type Visibility, visibilities } from "@/db/enums";
import { visibilityHelp, visibilityWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import { projectLimits } from "@/lib/projects/limits";
import { suggestKey } from "@/lib/projects/rules";
import { riskClassHelp, riskClassNote, riskClassWords } from "@/lib/projects/words";

type Props = { action: BoundAction; visibility: Visibility };

export function NewProjectForm({ action, visibility }: Props) {
  const [name, setName] = useState("");
  return (
    <Form action={action} limits={projectLimits} className="gap-5">
      <TextField
        name="name"
        label="Name"
        help="What people call it: “Customer churn early warning”."
        onChange={(event) => setName(event.target.value)}
        autoComplete="off"
        required
      />
      <TextField
        name="key"
        label="Key"
        help="Short enough to say aloud; it stands in every address and stays. Without one, Quintet makes it from the name."
        placeholder={name.trim() ? suggestKey(name) : "CHURN"}
        controlClassName="max-w-44 uppercase placeholder:normal-case"
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <TextAreaField name="summary" label="In one sentence" help="What it would do, and for whom." rows={2} optional />
      <RadioField
        name="riskClass"
        label="What a mistake could do"
        defaultValue="limited"
        help={`Its gates ask for more where more is at stake. ${riskClassNote}`}
        choices={riskClasses.map((option) => ({
          value: option,
          label: riskClassWords[option],
          help: riskClassHelp[option],
        }))}
      />
      <RadioField
        name="visibility"
        label="Who may see it"
        defaultValue={visibility}
        choices={visibilities.map((option) => ({
          value: option,
          label: visibilityWords[option],
          help: visibilityHelp[option],
        }))}
      />
      <div>
        <SubmitButton>Start project</SubmitButton>
      </div>
    </Form>
  );
}
