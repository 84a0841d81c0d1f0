"use server";
// What the settings page may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const updateSettings = formAction(commands.updateSettings, { message: "Settings saved" });
