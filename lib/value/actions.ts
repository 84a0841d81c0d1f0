"use server";
// What the value pages may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const submitEstimate = formAction(commands.submitEstimate, {
  message: "Estimate submitted",
  goTo: (_value, { project }) => `/projects/${project}/value`,
});
export const setBudget = formAction(commands.setBudget, { message: "Budget set" });
export const recordCost = formAction(commands.recordCost, { message: "Cost recorded" });
export const strikeCost = formAction(commands.strikeCost, { message: "Cost struck out" });
export const recordRealisedValue = formAction(commands.recordRealisedValue, { message: "Realised value recorded" });
export const strikeRealisedValue = formAction(commands.strikeRealisedValue, { message: "Realised value struck out" });
