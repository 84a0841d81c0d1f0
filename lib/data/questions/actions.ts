"use server";
// What a form may do with questions to the experts.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const askQuestion = formAction(commands.askQuestion, { message: "Question asked" });
export const answerQuestion = formAction(commands.answerQuestion, { message: "Answer on record" });
