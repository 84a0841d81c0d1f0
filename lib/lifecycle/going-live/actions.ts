"use server";
// Going live, by form.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const deployRelease = formAction(commands.deployRelease, { message: "Release is live" });
