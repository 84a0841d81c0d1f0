// Inputs around one-time links.
import { z } from "zod";
import { personLimits } from "@/lib/access/limits";
import { email, line } from "@/lib/kernel/fields";
import { newPassword } from "../schema";

/** The secret part of the link, bound by the page. */
const token = z.string("Open the link again, please.").min(1).max(200);

export const AcceptInvitation = z.strictObject({ token, name: line(personLimits.name), password: newPassword });

export const RequestPasswordReset = z.strictObject({ email });

export const ResetPassword = z.strictObject({ token, password: newPassword });
