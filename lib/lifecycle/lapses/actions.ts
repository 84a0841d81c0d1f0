"use server";
// What may be posted about a lapse.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const handOverLapse = formAction(commands.handOverLapse, { message: "Handed over" });
