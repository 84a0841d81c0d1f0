"use server";
// What a form may do with requirements.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const proposeRequirement = formAction(commands.proposeRequirement, {
  message: "Requirement proposed",
  goTo: (_, { project }) => `/projects/${project}/requirements`,
});
export const editRequirement = formAction(commands.editRequirement, { message: "Requirement proposed anew" });
export const agreeRequirement = formAction(commands.agreeRequirement, { message: "Requirement agreed" });
export const retireRequirement = formAction(commands.retireRequirement, { message: "Requirement retired" });
export const checkRequirement = formAction(commands.checkRequirement, { message: "Check recorded" });
