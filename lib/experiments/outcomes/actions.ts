"use server";
// What a form may do with the outcomes of a run.
import { formAction } from "@/lib/form";
import * as commands from "./commands";

const toRun = (_: unknown, { project, fixed }: { project?: string; fixed?: Record<string, string> }) =>
  `/projects/${project}/experiments/${fixed?.runId}`;

export const importOutcomes = formAction(commands.importOutcomes, { message: "Outcomes saved", goTo: toRun });
export const recordCounts = formAction(commands.recordCounts, { message: "Counts saved", goTo: toRun });
export const recordErrorSums = formAction(commands.recordErrorSums, { message: "Errors saved", goTo: toRun });
