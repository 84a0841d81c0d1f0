"use client";
// What a project is about, in words that the whole team agrees on; the design gate asks for its context.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import { visibilities } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { visibilityHelp, visibilityWords } from "@/lib/format/words";
import type { ProjectDetails } from "@/lib/projects/queries";

type Props = { action: BoundAction; project: ProjectDetails };

const texts = [
  { name: "problem", label: "The problem", help: "What goes wrong today, how often, and what it costs." },
  {
    name: "todaysProcess",
    label: "How it is done today",
    help: "Who decides what, by which rule: the bar that a model must beat.",
  },
  { name: "affected", label: "Who is affected", help: "Who uses the answer, and who bears it when it is wrong." },
] as const;

const compared = [
  { name: "name", label: "Name" },
  { name: "summary", label: "In one sentence" },
  ...texts,
  { name: "startsOn", label: "Starts on" },
  { name: "endsOn", label: "Ends on" },
  { name: "visibility", label: "Who may see it", words: visibilityWords },
];

export function EditProjectForm({ action, project }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      {state.status === "refused" && state.code === "conflict" ? (
        <TwoVersions state={state} fields={compared} />
      ) : (
        <FormMessage state={state} />
      )}
      <SeenVersion version={project.version} state={state} />
      <Field name="name" label="Name" error={error("name")} required>
        {(control) => <Input {...control} maxLength={80} defaultValue={value("name", project.name)} />}
      </Field>
      <Field name="summary" label="In one sentence" optional error={error("summary")}>
        {(control) => (
          <Textarea {...control} rows={2} maxLength={400} defaultValue={value("summary", project.summary)} />
        )}
      </Field>
      {texts.map(({ name, label, help }) => (
        <Field key={name} name={name} label={label} help={help} error={error(name)} optional>
          {(control) => <Textarea {...control} maxLength={4000} defaultValue={value(name, project[name])} />}
        </Field>
      ))}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="startsOn" label="Starts on" optional error={error("startsOn")}>
          {(control) => <Input {...control} type="date" defaultValue={value("startsOn", project.startsOn)} />}
        </Field>
        <Field name="endsOn" label="Ends on" optional error={error("endsOn")}>
          {(control) => <Input {...control} type="date" defaultValue={value("endsOn", project.endsOn)} />}
        </Field>
      </div>
      <RadioGroup
        legend="Who may see it"
        name="visibility"
        defaultValue={value("visibility", project.visibility)}
        error={error("visibility")}
        choices={visibilities.map((known) => ({
          value: known,
          label: visibilityWords[known],
          help: visibilityHelp[known],
        }))}
      />
      <div>
        <SubmitButton>Save project</SubmitButton>
      </div>
    </form>
  );
}
