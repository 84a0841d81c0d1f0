"use server";
// What an admin may post about handovers that a sign-on brought about.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const handOverNow = formAction(commands.handOverNow, { message: "Handed over" });
export const cancelHandover = formAction(commands.cancelHandover, { message: "Stays where it is" });
export const undoHandover = formAction(commands.undoHandover, { message: "Given back" });
