"use server";
// What a form may do with results of checks.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const recordResult = formAction(commands.recordResult, { message: "Result recorded" });
export const strikeResult = formAction(commands.strikeResult, { message: "Result struck out" });
export const importResults = formAction(commands.importResults, {
  message: "Results imported",
  goTo: (_, { project, fixed }) => `/projects/${project}/data/${fixed?.datasetId}`,
});
