"use server";
// What the pages about invitations may post; the letters go out once the change is committed.
import { formAction } from "@/lib/doors/form";
import { sendLetters } from "@/lib/kernel/mail";
import * as commands from "./commands";

export const invitePerson = formAction(commands.invitePerson, { message: "Invited", finish: sendLetters });
export const resendInvitation = formAction(commands.resendInvitation, {
  message: "Invited again",
  finish: sendLetters,
});
export const releaseIdentity = formAction(commands.releaseIdentity, {
  message: "Company account released",
  finish: sendLetters,
});
export const makeResetLink = formAction(commands.makeResetLink, { message: "Link made", finish: sendLetters });
export const importPeople = formAction(commands.importPeople, {
  message: "Everybody on the list is invited",
  finish: sendLetters,
});
