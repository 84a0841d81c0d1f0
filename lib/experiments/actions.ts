"use server";
import { formAction } from "@/lib/doors/form";
// What a form may do with experiments.
import { hrefWith } from "@/lib/format/href";
import * as commands from "./commands";

export const createExperiment = formAction(commands.createExperiment, {
  message: "Experiment created",
  goTo: ({ serial }, { project }) => hrefWith(`/projects/${project}/experiments`, { experiment: serial }),
});
export const editExperiment = formAction(commands.editExperiment, { message: "Experiment saved" });
export const deleteExperiment = formAction(commands.deleteExperiment, { message: "Experiment deleted" });
export const restoreExperiment = formAction(commands.restoreExperiment, { message: "Experiment restored" });
