"use server";
// What a form may do with quality rules.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const defineRule = formAction(commands.defineRule, {
  message: "Quality rule defined",
  goTo: ({ id }, { project, fixed }) => `/projects/${project}/data/${fixed?.datasetId}/rules/${id}`,
});
export const editRule = formAction(commands.editRule, { message: "Quality rule saved" });
export const retireRule = formAction(commands.retireRule, {
  message: "Quality rule retired",
  goTo: ({ datasetId }, { project }) => `/projects/${project}/data/${datasetId}`,
});
