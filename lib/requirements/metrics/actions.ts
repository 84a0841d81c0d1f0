"use server";
// What a form may do with key metrics.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const defineMetric = formAction(commands.defineMetric, {
  message: "Key metric defined",
  goTo: ({ id }, { project }) => `/projects/${project}/requirements/metrics/${id}`,
});
export const editMetric = formAction(commands.editMetric, { message: "Key metric saved" });
export const retireMetric = formAction(commands.retireMetric, {
  message: "Key metric retired",
  goTo: (_, { project }) => `/projects/${project}/requirements#metrics`,
});
