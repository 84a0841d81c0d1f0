"use client";
// Prepares a release: which version goes where and how, and what must be known before it may.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { environments, releaseStrategies } from "@/db/enums";
import type { ModelChoice } from "@/lib/deployments/queries";
import { modelName } from "@/lib/deployments/rules";
import type { BoundAction } from "@/lib/doors/form";
import { environmentWords, releaseStrategyHelp, releaseStrategyWords } from "@/lib/format/release-words";
import { ReleaseFields } from "./release-fields";

type Props = {
  action: BoundAction;
  models: readonly ModelChoice[];
  members: readonly { id: string; name: string }[];
  /** Chosen already, where the page was reached from a model version. */
  modelVersionId?: string;
};

export function PrepareForm({ action, models, members, modelVersionId }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field name="modelVersionId" label="Model version" error={error("modelVersionId")} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a version"
            defaultValue={value("modelVersionId", modelVersionId)}
            options={models.map(({ id, proposedBy, ...model }) => ({
              value: id,
              label: `${modelName(model)}, proposed by ${proposedBy}`,
            }))}
          />
        )}
      </Field>
      <RadioGroup
        legend="Environment"
        name="environment"
        required
        inline
        defaultValue={value("environment", "production")}
        error={error("environment")}
        choices={environments.map((known) => ({ value: known, label: environmentWords[known] }))}
      />
      <RadioGroup
        legend="Strategy"
        name="strategy"
        required
        defaultValue={value("strategy")}
        error={error("strategy")}
        choices={releaseStrategies.map((known) => ({
          value: known,
          label: releaseStrategyWords[known],
          help: releaseStrategyHelp[known],
        }))}
      />
      <Field
        name="share"
        label="Share of the users"
        help="Of a canary only: how many of its users are served by it. What is promised counts its days by this share."
        error={error("share")}
        optional
        className="max-w-48"
      >
        {(control) => <Input {...control} inputMode="decimal" unit="%" defaultValue={value("share")} />}
      </Field>
      <ReleaseFields {...{ error, value, members }} />
      <div>
        <SubmitButton>Prepare release</SubmitButton>
      </div>
    </form>
  );
}
