"use client";
// What is to be done, in which phase, by when, and by whom; to add a task or to change it.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SeenVersion } from "@/components/ui/seen-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import { type Phase, phases, roles } from "@/db/enums";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { Task } from "@/lib/collaboration/tasks/queries";
import type { BoundAction } from "@/lib/doors/form";
import { phaseWords, roleWords } from "@/lib/format/words";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What is changed; without one, a task is added. */
  stored?: Task;
  /** Who can have it, where it is added. */
  people?: readonly Mentionable[];
  /** What a new one begins with. */
  phase?: Phase;
  detail?: string;
};

const compared = [
  { name: "title", label: "What is to be done" },
  { name: "detail", label: "Details" },
  { name: "phase", label: "Phase", words: phaseWords },
  { name: "wantedRole", label: "Wanted role", words: roleWords },
  { name: "dueOn", label: "Due" },
];

export function TaskForm({ action, summary, stored, people, phase, detail }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-5">
        {state.status === "refused" && state.code === "conflict" ? (
          <TwoVersions state={state} fields={compared} />
        ) : (
          <FormMessage state={state} />
        )}
        {stored && <SeenVersion version={stored.version} state={state} />}
        <Field name="title" label="What is to be done" error={error("title")} required>
          {(control) => <Input {...control} maxLength={160} defaultValue={value("title", stored?.title)} />}
        </Field>
        <Field name="detail" label="Details" optional error={error("detail")} help="Markdown works here.">
          {(control) => (
            <Textarea {...control} maxLength={4000} defaultValue={value("detail", stored?.detail ?? detail)} />
          )}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="phase" label="Phase" error={error("phase")} required>
            {(control) => (
              <Select
                {...control}
                defaultValue={value("phase", stored?.phase ?? phase)}
                options={phases.map((known) => ({ value: known, label: phaseWords[known] }))}
              />
            )}
          </Field>
          <Field name="dueOn" label="Due" optional error={error("dueOn")}>
            {(control) => <Input {...control} type="date" defaultValue={value("dueOn", stored?.dueOn)} />}
          </Field>
          <Field
            name="wantedRole"
            label="Wanted role"
            optional
            error={error("wantedRole")}
            help="Whoever holds it may take the task as long as nobody has it."
          >
            {(control) => (
              <Select
                {...control}
                placeholder="Anybody"
                defaultValue={value("wantedRole", stored?.wantedRole)}
                options={roles.map((known) => ({ value: known, label: roleWords[known] }))}
              />
            )}
          </Field>
          {people && (
            <Field name="assigneeId" label="Assigned to" optional error={error("assigneeId")} help="They are told.">
              {(control) => (
                <Select
                  {...control}
                  placeholder="Nobody yet"
                  defaultValue={value("assigneeId")}
                  options={people.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
            </Field>
          )}
        </div>
        <div>
          <SubmitButton>{stored ? "Save task" : "Add task"}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
