"use server";
// What a form may do with the versions of a dataset.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const registerVersion = formAction(commands.registerVersion, {
  message: "Version registered",
  goTo: (_, { project, fixed }) => `/projects/${project}/data/${fixed?.dataset}`,
});
