"use server";
// What a form may do with monitors.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const watchFigure = formAction(commands.watchFigure, {
  message: "Monitor defined",
  goTo: (_, { project, fixed }) => `/projects/${project}/deployments/${fixed?.release}`,
});
export const watchDrift = formAction(commands.watchDrift, {
  message: "Monitor defined",
  goTo: (_, { project, fixed }) => `/projects/${project}/deployments/${fixed?.release}`,
});
export const editMonitor = formAction(commands.editMonitor, { message: "Monitor saved" });
export const retireMonitor = formAction(commands.retireMonitor, { message: "Monitor retired" });
