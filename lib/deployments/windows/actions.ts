"use server";
// What a form may do with windows.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const recordWindow = formAction(commands.recordWindow, {
  message: "Window recorded",
  goTo: (_, { project, fixed }) => `/projects/${project}/deployments/${fixed?.release}`,
});
