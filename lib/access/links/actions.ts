"use server";
// What a one-time link opens, and how to ask for one.
import { after } from "next/server";
import { enter } from "@/lib/enter";
import { formAction } from "@/lib/form";
import { sendMail } from "@/lib/mail";
import * as commands from "./commands";
import { resetRequested } from "./rules";

export const acceptInvitation = formAction(commands.acceptInvitation, {
  message: "Welcome",
  through: enter,
  goTo: () => "/",
});
/** Mailed after the answer, so that the time it takes tells nothing either. */
export const requestPasswordReset = formAction(commands.requestPasswordReset, {
  message: resetRequested,
  finish: async ({ mail }) => {
    if (mail) after(() => sendMail(mail));
  },
});
export const resetPassword = formAction(commands.resetPassword, {
  message: "Password changed",
  through: enter,
  goTo: () => "/",
});
