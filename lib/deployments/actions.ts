"use server";
// Form actions on releases that are not live.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const prepareRelease = formAction(commands.prepareRelease, {
  message: "Release prepared",
  goTo: ({ number }, { project }) => `/projects/${project}/deployments/${number}`,
});
export const editRelease = formAction(commands.editRelease, { message: "Release saved" });
export const rehearseRollback = formAction(commands.rehearseRollback, { message: "Rehearsal recorded" });
