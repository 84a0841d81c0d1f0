"use server";
// What a form may do with samples.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const importSamples = formAction(commands.importSamples, {
  message: "Samples submitted",
  goTo: ({ id }, { project }) => `/projects/${project}/validate/${id}/results`,
});
export const giveOpinion = formAction(commands.giveOpinion, { message: "Judged" });
export const undoOpinion = formAction(commands.undoOpinion, { message: "Taken back" });
export const closeBatch = formAction(commands.closeBatch, { message: "Judging ended" });
