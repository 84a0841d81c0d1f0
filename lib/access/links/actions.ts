"use server";
// Forms behind one-time links, and the request for a reset link.
import { after } from "next/server";
import { formAction } from "@/lib/doors/form";
import { signInFromForm } from "@/lib/doors/sign-in";
import { sendMail } from "@/lib/kernel/mail";
import * as commands from "./commands";

export const acceptInvitation = formAction(commands.acceptInvitation, {
  message: "Welcome",
  through: signInFromForm,
  goTo: () => "/",
});
/** The same answer to everyone; mailed afterwards, so that the response time reveals nothing. */
export const requestPasswordReset = formAction(commands.requestPasswordReset, {
  message:
    "If an account with this address has a password, a link to a new one is on its way. It works once, for one hour. Whoever signs in with a company account has none here.",
  finish: async ({ mail }) => {
    if (mail) after(() => sendMail(mail));
  },
});
export const resetPassword = formAction(commands.resetPassword, {
  message: "Password changed",
  through: signInFromForm,
  goTo: () => "/",
});
