"use server";
// The ways in that a form may take.
import { enter } from "@/lib/enter";
import { formAction } from "@/lib/form";
import * as commands from "./commands";
import { pathWithin } from "./rules";

export const signIn = formAction(commands.signIn, {
  message: "Signed in",
  through: enter,
  goTo: (_, { fixed }) => pathWithin(fixed?.from),
});
export const enterDemo = formAction(commands.enterDemo, {
  message: "Signed in",
  through: enter,
  goTo: (_, { fixed }) => pathWithin(fixed?.from),
});
export const setUpWorkspace = formAction(commands.setUpWorkspace, {
  message: "Workspace set up",
  through: enter,
  goTo: () => "/",
});
