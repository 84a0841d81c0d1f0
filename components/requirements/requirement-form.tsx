"use client";
// What must hold, how much it matters, and what would prove it; to propose one or to word it anew.
import { DaysField } from "@/components/ui/days-field";
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { SeenVersion } from "@/components/ui/seen-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import { type RequirementCategory, requirementCategories, requirementPriorities } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import {
  requirementCategoryHelp,
  requirementCategoryWords,
  requirementPriorityHelp,
  requirementPriorityWords,
} from "@/lib/format/words";
import type { Requirement } from "@/lib/requirements/queries";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  metrics: readonly { id: string; name: string }[];
  /** What is edited; without one, a requirement is proposed. */
  stored?: Requirement;
  category?: RequirementCategory;
};

export function RequirementForm({ action, summary, metrics, stored, category }: Props) {
  const { form, state, error, value } = useForm(action);
  const compared = [
    { name: "statement", label: "What must hold" },
    { name: "category", label: "Category", words: requirementCategoryWords },
    { name: "priority", label: "How much it matters", words: requirementPriorityWords },
    { name: "metricId", label: "Proved by", words: Object.fromEntries(metrics.map(({ id, name }) => [id, name])) },
    { name: "maxAgeDays", label: "Days that a check counts" },
  ];
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-5">
        {state.status === "refused" && state.code === "conflict" ? (
          <TwoVersions state={state} fields={compared} />
        ) : (
          <FormMessage state={state} />
        )}
        {stored && <SeenVersion version={stored.version} state={state} />}
        <Field name="category" label="Category" error={error("category")} required>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose a category"
              defaultValue={value("category", stored?.category ?? category)}
              options={requirementCategories.map((known) => ({
                value: known,
                label: `${requirementCategoryWords[known]}: ${requirementCategoryHelp[known]}`,
              }))}
            />
          )}
        </Field>
        <Field
          name="statement"
          label="What must hold"
          error={error("statement")}
          help="So that anybody can tell whether it does: “An agent has the answer within two seconds.”"
          required
        >
          {(control) => <Textarea {...control} maxLength={1000} defaultValue={value("statement", stored?.statement)} />}
        </Field>
        <RadioGroup
          legend="How much it matters"
          name="priority"
          required
          defaultValue={value("priority", stored?.priority ?? "must")}
          error={error("priority")}
          choices={requirementPriorities.map((known) => ({
            value: known,
            label: requirementPriorityWords[known],
            help: requirementPriorityHelp[known],
          }))}
        />
        <Field
          name="metricId"
          label="Proved by"
          error={error("metricId")}
          help="A key metric speaks for it by itself. Without one, somebody checks it from time to time."
        >
          {(control) => (
            <Select
              {...control}
              placeholder="Somebody checks it"
              defaultValue={value("metricId", stored?.metric?.id)}
              options={metrics.map(({ id, name }) => ({ value: id, label: `Key metric: ${name}` }))}
            />
          )}
        </Field>
        <DaysField
          name="maxAgeDays"
          label="A check counts for"
          help="After that it is out of date and should be made again. A key metric has a limit of its own."
          error={error("maxAgeDays")}
          value={value("maxAgeDays", stored?.maxAgeDays ?? 180)}
        />
        <div>
          <SubmitButton>{stored ? "Propose the new wording" : "Propose requirement"}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
