"use server";
// What a form may say of a category.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const exemptCategory = formAction(commands.exemptCategory, { message: "Marked as not applicable" });
export const endExemption = formAction(commands.endExemption, { message: "The category applies again" });
