"use client";
// What must hold, how much it matters, and what would prove it; to propose one or to word it anew.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { type RequirementCategory, requirementCategories, requirementPriorities } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { requirementLimits } from "@/lib/requirements/limits";
import type { Requirement } from "@/lib/requirements/queries";
import {
  requirementCategoryHelp,
  requirementCategoryWords,
  requirementPriorityHelp,
  requirementPriorityWords,
} from "@/lib/requirements/words";

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
  return (
    <Form
      action={action}
      stored={stored}
      version={stored?.version}
      summary={summary}
      disclosureClassName="mt-3"
      limits={requirementLimits}
      className="gap-5"
    >
      <SelectField
        name="category"
        label="Category"
        placeholder="Choose a category"
        defaultValue={category}
        options={requirementCategories.map((option) => ({
          value: option,
          label: `${requirementCategoryWords[option]}: ${requirementCategoryHelp[option]}`,
        }))}
        required
      />
      <TextAreaField
        name="statement"
        label="What must hold"
        help="So that anybody can tell whether it does: “An agent has the answer within two seconds.”"
        required
      />
      <RadioField
        name="priority"
        label="How much it matters"
        defaultValue="must"
        choices={requirementPriorities.map((option) => ({
          value: option,
          label: requirementPriorityWords[option],
          help: requirementPriorityHelp[option],
        }))}
        required
      />
      <SelectField
        name="metricId"
        label="Proved by"
        help="A key metric speaks for it by itself. Without one, somebody checks it from time to time."
        placeholder="Somebody checks it"
        defaultValue={stored?.metric?.id}
        options={metrics.map(({ id, name }) => ({ value: id, label: `Key metric: ${name}` }))}
      />
      <NumberField
        name="maxAgeDays"
        label="A check counts for"
        help="After that it is out of date and should be made again. A key metric has a limit of its own."
        defaultValue={180}
        whole
        unit="days"
        controlClassName="max-w-36"
        required
      />
      <div>
        <SubmitButton>{stored ? "Propose the new wording" : "Propose requirement"}</SubmitButton>
      </div>
    </Form>
  );
}
