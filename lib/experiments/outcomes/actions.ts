"use server";
// What a form may do with a run's outcomes.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const importOutcomes = formAction(commands.importOutcomes, { message: "Outcomes imported" });
export const recordCounts = formAction(commands.recordCounts, { message: "Counts recorded" });
export const recordErrorSums = formAction(commands.recordErrorSums, { message: "Errors recorded" });
