// Whose it is: e-mail addresses, as many as needed.

import { TextAreaField } from "@/components/ui/text-area-field";
import { mostPeople } from "@/lib/admin/limits";

export function AddressesField({ people }: { people: readonly string[] }) {
  const addresses = people.join("\n");
  return (
    <TextAreaField
      key={addresses}
      name="people"
      label="People"
      help={`Their e-mail addresses, one a line or with commas between them. Up to ${mostPeople.toLocaleString("en")}.`}
      rows={3}
      defaultValue={addresses}
      spellCheck={false}
      required
    />
  );
}
