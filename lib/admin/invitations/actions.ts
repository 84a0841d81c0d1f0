"use server";
// What the pages about invitations may post.
import { formAction } from "@/lib/form";
import * as commands from "./commands";

export const invitePerson = formAction(commands.invitePerson, { message: "Invited" });
export const resendInvitation = formAction(commands.resendInvitation, { message: "Invited again" });
export const makeResetLink = formAction(commands.makeResetLink, { message: "Link made" });
export const importPeople = formAction(commands.importPeople, { message: "Everybody on the list is invited" });
