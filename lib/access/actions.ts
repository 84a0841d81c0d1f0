"use server";
import { formAction } from "@/lib/doors/form";
// Forms that sign somebody in.
import { returnPath, signInFromForm } from "@/lib/doors/sign-in";
import * as commands from "./commands";

export const signIn = formAction(commands.signIn, {
  message: "Signed in",
  through: signInFromForm,
  goTo: returnPath,
});
export const enterDemo = formAction(commands.enterDemo, {
  message: "Signed in",
  through: signInFromForm,
  goTo: returnPath,
});
export const setUpWorkspace = formAction(commands.setUpWorkspace, {
  message: "Workspace set up",
  through: signInFromForm,
  goTo: () => "/",
});
