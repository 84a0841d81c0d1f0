"use server";
// Coming back, by form; going live asks the gates first (lib/lifecycle/going-live).
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const rollBackRelease = formAction(commands.rollBackRelease, { message: "Release rolled back" });
