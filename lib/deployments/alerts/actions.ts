"use server";
// What a form may do with an alert.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const acknowledgeAlert = formAction(commands.acknowledgeAlert, { message: "The alert is yours" });
export const handOverAlert = formAction(commands.handOverAlert, { message: "Alert handed over" });
export const resolveAlert = formAction(commands.resolveAlert, { message: "Alert resolved" });
