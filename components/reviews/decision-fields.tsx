"use client";
// What every decision says: why, and when it is looked at again.
import { ReasonField } from "@/components/ui/reason-field";
import { TextField } from "@/components/ui/text-field";

type Props = {
  /** The day that the cadence suggests; a stop has none. */
  nextOn?: string;
};

export function DecisionFields({ nextOn }: Props) {
  return (
    <>
      <ReasonField label="Why?" help="Everybody in the team reads it." rows={3} />
      {nextOn && <TextField name="nextOn" label="Next review on" type="date" defaultValue={nextOn} required />}
    </>
  );
}
