"use server";
// What a form may do with hold-outs.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const assignRuns = formAction(commands.assignRuns, { message: "Runs assigned" });
export const renameHoldout = formAction(commands.renameHoldout, { message: "Hold-out renamed" });
export const detachData = formAction(commands.detachData, { message: "Data taken off the hold-out" });
export const judgeOnHoldout = formAction(commands.judgeOnHoldout, { message: "Candidates are judged on it now" });
export const retireHoldout = formAction(commands.retireHoldout, { message: "Hold-out retired" });
export const restoreHoldout = formAction(commands.restoreHoldout, { message: "Hold-out is in use again" });
