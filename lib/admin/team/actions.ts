"use server";
// What a form may do with a project's team.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const setMemberRoles = formAction(commands.setMemberRoles, { message: "Roles saved" });
export const changeOwner = formAction(commands.changeOwner, { message: "Project handed over" });
