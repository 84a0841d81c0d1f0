"use server";
// What a form may do with an expert's word on a dataset.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const validateDataset = formAction(commands.validateDataset, { message: "Your word is on record" });
