"use server";
// What a form may do with runs.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const recordRun = formAction(commands.recordRun, {
  message: "Run recorded",
  goTo: ({ id }, { project }) => `/projects/${project}/experiments/${id}`,
});
export const importRuns = formAction(commands.importRuns, { message: "Runs imported" });
export const editRun = formAction(commands.editRun, { message: "Run saved" });
export const deleteRun = formAction(commands.deleteRun, { message: "Run deleted" });
export const restoreRun = formAction(commands.restoreRun, { message: "Run restored" });
