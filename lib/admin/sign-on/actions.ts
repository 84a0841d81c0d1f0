"use server";
// What the sign-on page may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const addSignOnMapping = formAction(commands.addSignOnMapping, { message: "Mapping added" });
export const removeSignOnMapping = formAction(commands.removeSignOnMapping, { message: "Mapping removed" });
