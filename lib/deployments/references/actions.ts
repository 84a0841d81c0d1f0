"use server";
// What the page for a file of references may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const importReferences = formAction(commands.importReferences, {
  message: "Baseline distributions recorded",
  goTo: (_, { project, fixed }) => `/projects/${project}/deployments/${fixed?.release}`,
});
