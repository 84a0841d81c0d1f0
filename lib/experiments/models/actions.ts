"use server";
// What a form may do with model versions.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const proposeModel = formAction(commands.proposeModel, {
  message: "Model version proposed",
  goTo: ({ id }, { project }) => `/projects/${project}/models/${id}`,
});
export const sendWorstErrors = formAction(commands.sendWorstErrors, { message: "Worst errors sent" });
export const withdrawModel = formAction(commands.withdrawModel, { message: "Model version withdrawn" });
