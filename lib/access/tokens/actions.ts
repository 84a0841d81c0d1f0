"use server";
// What a person may post about their tokens.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const createToken = formAction(commands.createToken, { message: "Token created" });
export const revokeToken = formAction(commands.revokeToken, { message: "Token revoked" });
