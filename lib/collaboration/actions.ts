"use server";
// What a form may do with comments.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const writeComment = formAction(commands.writeComment, { message: "Comment written" });
export const editComment = formAction(commands.editComment, { message: "Comment saved" });
export const removeComment = formAction(commands.removeComment, { message: "Comment removed" });
