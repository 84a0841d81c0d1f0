"use server";
// What a form may do with decisions.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const recordDecision = formAction(commands.recordDecision, {
  message: "Decision on record",
  goTo: ({ id }, { project }) => `/projects/${project}/decisions/${id}`,
});
export const replaceDecision = formAction(commands.replaceDecision, {
  message: "Decision on record",
  goTo: ({ id }, { project }) => `/projects/${project}/decisions/${id}`,
});
