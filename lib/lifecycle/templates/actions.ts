"use server";
// What may be posted about templates and risk classes.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const publishTemplate = formAction(commands.publishTemplate, {
  message: "New version published",
  goTo: ({ riskClass, number }) => `/admin/templates/${riskClass}/${number}`,
});
export const adoptTemplate = formAction(commands.adoptTemplate, {
  message: "The project is judged by the newer version",
});
export const changeRiskClass = formAction(commands.changeRiskClass, { message: "Risk class changed" });
