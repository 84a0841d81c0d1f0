"use server";
// Going live and coming back, by form.
import { formAction } from "@/lib/form";
import * as commands from "./commands";

export const deployRelease = formAction(commands.deployRelease, { message: "Release is live" });
export const rollBackRelease = formAction(commands.rollBackRelease, { message: "Release rolled back" });
