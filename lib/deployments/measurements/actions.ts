"use server";
// What a form may do with measurements.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const recordMeasurement = formAction(commands.recordMeasurement, { message: "Measurement recorded" });
export const importMeasurements = formAction(commands.importMeasurements, { message: "Measurements imported" });
