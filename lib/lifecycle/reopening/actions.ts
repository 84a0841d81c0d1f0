"use server";
// What may be posted about a gate that reopened.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const handOverReopening = formAction(commands.handOverReopening, { message: "Handed over" });
