"use client";
// Prepares a release: which version goes where and how, and what must be known before it may.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { environments, releaseStrategies } from "@/db/enums";
import { releaseLimits } from "@/lib/deployments/limits";
import type { ModelChoice } from "@/lib/deployments/queries";
import { modelName } from "@/lib/deployments/rules";
import { environmentWords, releaseStrategyHelp, releaseStrategyWords } from "@/lib/deployments/words";
import type { BoundAction } from "@/lib/doors/form";
import { ReleaseFields } from "./release-fields";

type Props = {
  action: BoundAction;
  models: readonly ModelChoice[];
  members: readonly { id: string; name: string }[];
  /** Chosen already, where the page was reached from a model version. */
  modelVersionId?: string;
};

export function PrepareForm({ action, models, members, modelVersionId }: Props) {
  return (
    <Form action={action} limits={releaseLimits} className="gap-5">
      <SelectField
        name="modelVersionId"
        label="Model version"
        placeholder="Choose a version"
        defaultValue={modelVersionId}
        options={models.map(({ id, proposedBy, ...model }) => ({
          value: id,
          label: `${modelName(model)}, proposed by ${proposedBy}`,
        }))}
        required
      />
      <RadioField
        name="environment"
        label="Environment"
        inline
        defaultValue="production"
        choices={environments.map((option) => ({ value: option, label: environmentWords[option] }))}
        required
      />
      <RadioField
        name="strategy"
        label="Strategy"
        choices={releaseStrategies.map((option) => ({
          value: option,
          label: releaseStrategyWords[option],
          help: releaseStrategyHelp[option],
        }))}
        required
      />
      <NumberField
        name="share"
        label="Share of the users"
        help="Of a canary only: how many of its users are served by it. What is promised counts its days by this share."
        className="max-w-48"
        unit="%"
        optional
      />
      <ReleaseFields members={members} />
      <div>
        <SubmitButton>Prepare release</SubmitButton>
      </div>
    </Form>
  );
}
