"use server";
// What the gate pages may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const signGate = formAction(commands.signGate, { message: "Signed" });
export const withdrawSignature = formAction(commands.withdrawSignature, { message: "Signature withdrawn" });
export const waiveCriterion = formAction(commands.waiveCriterion, { message: "Criterion waived" });
export const endWaiver = formAction(commands.endWaiver, { message: "Waiver ended" });
export const advanceProject = formAction(commands.advanceProject, { message: "The project moved on" });
export const stepBackProject = formAction(commands.stepBackProject, { message: "The project stepped back" });
