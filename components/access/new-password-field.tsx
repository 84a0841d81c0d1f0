// Where a password is chosen: what makes a good one is said before it is typed.

import { TextField } from "@/components/ui/text-field";
import { passwordLimit } from "@/lib/access/limits";

export function NewPasswordField({ label = "Password" }: { label?: string }) {
  return (
    <TextField
      name="password"
      label={label}
      help={`At least ${passwordLimit.min} characters. A few words that do not belong together make a good one.`}
      minLength={passwordLimit.min}
      maxLength={passwordLimit.max}
      type="password"
      autoComplete="new-password"
      required
    />
  );
}
