"use server";
// What the page for a file of costs may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./cost-file.commands";

export const importCosts = formAction(commands.importCosts, {
  message: "Costs imported",
  goTo: (_value, { project }) => `/projects/${project}/value/costs`,
});
