"use server";
// What a form may do with a measurement that is there.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const strikeMeasurement = formAction(commands.strikeMeasurement, { message: "Measurement struck out" });
