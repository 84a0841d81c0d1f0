"use server";
// What a form may do with incidents.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const acknowledgeIncident = formAction(commands.acknowledgeIncident, { message: "Incident acknowledged" });
export const assignIncident = formAction(commands.assignIncident, { message: "Incident assigned" });
export const resolveIncident = formAction(commands.resolveIncident, { message: "Incident resolved" });
