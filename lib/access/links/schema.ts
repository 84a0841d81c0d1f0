// What comes with a one-time link, and how one asks for one.
import { z } from "zod";
import { personLimits } from "@/lib/access/limits";
import { email, line } from "@/lib/kernel/fields";
import { newPassword } from "../schema";

/** The secret part of the link; the page binds it, nobody types it. */
const token = z.string("Open the link again, please.").min(1).max(200);

export const AcceptInvitation = z.strictObject({ token, name: line(personLimits.name), password: newPassword });

export const RequestPasswordReset = z.strictObject({ email });

export const ResetPassword = z.strictObject({ token, password: newPassword });
