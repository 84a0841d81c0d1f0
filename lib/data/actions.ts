"use server";
// What a form may do with datasets.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const registerDataset = formAction(commands.registerDataset, {
  message: "Dataset registered",
  goTo: ({ id }, { project }) => `/projects/${project}/data/${id}`,
});
export const editDataset = formAction(commands.editDataset, {
  message: "Dataset saved",
  goTo: (_, { project, fixed }) => `/projects/${project}/data/${fixed?.datasetId}`,
});
export const retireDataset = formAction(commands.retireDataset, {
  message: "Dataset retired",
  goTo: (_, { project }) => `/projects/${project}/data`,
});
