// What is asked of a release when it is prepared, and may be put right later: how it serves, where it enters the business, the way back.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { useForm } from "@/components/ui/use-form";
import { servingModes } from "@/db/enums";
import type { Release } from "@/lib/deployments/queries";
import { servingModeHelp, servingModeWords } from "@/lib/format/release-words";

type Props = Pick<ReturnType<typeof useForm>, "error" | "value"> & {
  members: readonly { id: string; name: string }[];
  stored?: Pick<Release, "servingMode" | "integrationPoint" | "integrationOwnerId" | "wayBack">;
};

export function ReleaseFields({ error, value, members, stored }: Props) {
  return (
    <>
      <Field name="servingMode" label="Serving mode" error={error("servingMode")} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a mode"
            defaultValue={value("servingMode", stored?.servingMode)}
            options={servingModes.map((known) => ({
              value: known,
              label: `${servingModeWords[known]}: ${servingModeHelp[known]}`,
            }))}
          />
        )}
      </Field>
      <Field
        name="integrationPoint"
        label="Where its answers enter the business"
        error={error("integrationPoint")}
        required
      >
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            placeholder="Nightly call list of the service centre"
            defaultValue={value("integrationPoint", stored?.integrationPoint)}
          />
        )}
      </Field>
      <Field
        name="integrationOwnerId"
        label="Who answers for that place"
        error={error("integrationOwnerId")}
        help="Hears of it when the release goes live or back."
        required
      >
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a person"
            defaultValue={value("integrationOwnerId", stored?.integrationOwnerId)}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field
        name="wayBack"
        label="The way back"
        error={error("wayBack")}
        help={
          stored
            ? "Once this is worded anew, it has to be rehearsed anew."
            : "How to return to what was before, so that anybody on duty could."
        }
        required
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={2000}
            placeholder="Point the job back to the container of the release before; the call list of yesterday stays valid until then."
            defaultValue={value("wayBack", stored?.wayBack)}
          />
        )}
      </Field>
    </>
  );
}
