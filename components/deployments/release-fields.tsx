// What is asked of a release when it is prepared, and may be put right later: how it serves, where it enters the business, the way back.
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { servingModes } from "@/db/enums";
import { servingModeHelp, servingModeWords } from "@/lib/deployments/words";

type Props = {
  members: readonly { id: string; name: string }[];
  /** They were said before, and are put right. */
  reworded?: boolean;
};

export function ReleaseFields({ members, reworded }: Props) {
  return (
    <>
      <SelectField
        name="servingMode"
        label="Serving mode"
        placeholder="Choose a mode"
        options={servingModes.map((option) => ({
          value: option,
          label: `${servingModeWords[option]}: ${servingModeHelp[option]}`,
        }))}
        required
      />
      <TextField
        name="integrationPoint"
        label="Where its answers enter the business"
        placeholder="Nightly call list of the service centre"
        required
      />
      <SelectField
        name="integrationOwnerId"
        label="Who answers for that place"
        help="Hears of it when the release goes live or back."
        placeholder="Choose a person"
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextAreaField
        name="wayBack"
        label="The way back"
        help={
          reworded
            ? "Once this is worded anew, it has to be rehearsed anew."
            : "How to return to what was before, so that anybody on duty could."
        }
        rows={3}
        placeholder="Point the job back to the container of the release before; the call list of yesterday stays valid until then."
        required
      />
    </>
  );
}
