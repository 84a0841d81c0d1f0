"use server";
// What the page of the payoff matrix may post about the base rate.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const setBaseRate = formAction(commands.setBaseRate, { message: "Base rate stated" });
