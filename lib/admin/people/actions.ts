"use server";
// What the pages about people may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const makeAdmin = formAction(commands.makeAdmin, { message: "Made an admin" });
export const removeAdmin = formAction(commands.removeAdmin, { message: "No longer an admin" });
export const changeEmail = formAction(commands.changeEmail, { message: "E-mail address changed" });
export const deactivatePerson = formAction(commands.deactivatePerson, {
  message: "Account deactivated",
  goTo: (_, { fixed }) => `/admin/people/${fixed?.personId}`,
});
export const reactivatePerson = formAction(commands.reactivatePerson, { message: "Account reactivated" });
