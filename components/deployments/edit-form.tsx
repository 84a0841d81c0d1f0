"use client";
// Puts right what is known of a release; which version goes where is another release.
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { Release } from "@/lib/deployments/queries";
import type { BoundAction } from "@/lib/doors/form";
import { servingModeWords } from "@/lib/format/release-words";
import { ReleaseFields } from "./release-fields";

type Props = { action: BoundAction; members: readonly { id: string; name: string }[]; release: Release };

export function EditForm({ action, members, release }: Props) {
  const { form, state, error, value } = useForm(action);
  const compared = [
    { name: "servingMode", label: "Serving mode", words: servingModeWords },
    { name: "integrationPoint", label: "Where its answers enter the business" },
    {
      name: "integrationOwnerId",
      label: "Who answers for that place",
      words: Object.fromEntries(members.map(({ id, name }) => [id, name])),
    },
    { name: "wayBack", label: "The way back" },
  ];
  return (
    <FormDisclosure state={state} summary="Edit" className="mt-3">
      <form {...form} className="grid gap-5">
        {state.status === "refused" && state.code === "conflict" ? (
          <TwoVersions state={state} fields={compared} />
        ) : (
          <FormMessage state={state} />
        )}
        <SeenVersion version={release.version} state={state} />
        <ReleaseFields {...{ error, value, members }} stored={release} />
        <div>
          <SubmitButton>Save release</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
