"use server";
// What the pages about roles may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const assignRoles = formAction(commands.assignRoles, { message: "Roles assigned" });
export const setDefaultRole = formAction(commands.setDefaultRole, { message: "Default role changed" });
