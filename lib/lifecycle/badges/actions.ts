"use server";
// What may be posted about badges.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const makeBadge = formAction(commands.makeBadge, { message: "Badge made" });
export const revokeBadge = formAction(commands.revokeBadge, { message: "Badge revoked" });
