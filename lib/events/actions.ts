"use server";
// What the inbox may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const readNotices = formAction(commands.readNotices, { message: "Marked as read" });
