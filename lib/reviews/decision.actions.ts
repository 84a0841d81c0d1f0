"use server";
// How a form may end a review.
import { formAction } from "@/lib/doors/form";
import * as commands from "./decision.commands";

export const continueProject = formAction(commands.continueProject, { message: "Decided: it continues" });
export const pivotProject = formAction(commands.pivotProject, { message: "Decided: the design opens again" });
export const stopProject = formAction(commands.stopProject, { message: "Decided: the project is stopped" });
