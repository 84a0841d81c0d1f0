"use server";
// Going live, by form.
import { formAction } from "@/lib/form";
import * as commands from "./commands";

export const deployRelease = formAction(commands.deployRelease, { message: "Release is live" });
