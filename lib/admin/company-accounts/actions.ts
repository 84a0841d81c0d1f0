"use server";
// What a person may post about their company account; linking it goes by way of the provider.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const unlinkIdentity = formAction(commands.unlinkIdentity, { message: "Company account unlinked" });
