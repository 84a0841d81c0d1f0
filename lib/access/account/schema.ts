// What a person may ask about their own account.
import { z } from "zod";
import { personLimits } from "@/lib/access/limits";
import { email, line, version } from "@/lib/kernel/fields";
import { givenPassword, newPassword } from "../schema";

export const UpdateProfile = z.strictObject({ name: line(personLimits.name), version });

export const ChangePassword = z.strictObject({ currentPassword: givenPassword, password: newPassword });

export const ChangeEmail = z.strictObject({ email, currentPassword: givenPassword });

/** A session is identified by the hash of its secret. */
export const EndSession = z.strictObject({
  session: z.string().regex(/^[0-9a-f]{64}$/, "This is not a known session."),
});

export const Nothing = z.strictObject({});
