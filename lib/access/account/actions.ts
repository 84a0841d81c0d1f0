"use server";
import { formAction } from "@/lib/doors/form";
// What a person may post about their own account.
import { clearSessionCookie } from "@/lib/doors/sign-in";
import * as commands from "./commands";

export const updateProfile = formAction(commands.updateProfile, { message: "Profile saved" });
export const changePassword = formAction(commands.changePassword, { message: "Password changed" });
export const changeEmail = formAction(commands.changeEmail, { message: "E-mail address changed" });
export const endSession = formAction(commands.endSession, { message: "Session ended" });
export const signOut = formAction(commands.signOut, {
  message: "Signed out",
  finish: clearSessionCookie,
  goTo: () => "/sign-in",
});
export const signOutEverywhere = formAction(commands.signOutEverywhere, {
  message: "Signed out everywhere",
  finish: clearSessionCookie,
  goTo: () => "/sign-in",
});
