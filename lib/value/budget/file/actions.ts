"use server";
// What the page for a file of costs may post.
import { formAction } from "@/lib/form";
import * as commands from "./commands";

export const importCosts = formAction(commands.importCosts, {
  message: "Costs imported",
  goTo: (_value, { project }) => `/projects/${project}/value/costs`,
});
