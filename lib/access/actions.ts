"use server";
// The ways in that a form may take.
import { enter, wayBack } from "@/lib/enter";
import { formAction } from "@/lib/form";
import * as commands from "./commands";

export const signIn = formAction(commands.signIn, {
  message: "Signed in",
  through: enter,
  goTo: wayBack,
});
export const enterDemo = formAction(commands.enterDemo, {
  message: "Signed in",
  through: enter,
  goTo: wayBack,
});
export const setUpWorkspace = formAction(commands.setUpWorkspace, {
  message: "Workspace set up",
  through: enter,
  goTo: () => "/",
});
