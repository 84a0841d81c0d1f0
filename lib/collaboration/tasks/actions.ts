"use server";
// What a form may do with tasks.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const addTask = formAction(commands.addTask, {
  message: "Task added",
  goTo: ({ id }, { project }) => `/projects/${project}/tasks/${id}`,
});
export const editTask = formAction(commands.editTask, { message: "Task saved" });
export const assignTask = formAction(commands.assignTask, { message: "Task assigned" });
export const takeTask = formAction(commands.takeTask, { message: "The task is yours" });
export const finishTask = formAction(commands.finishTask, { message: "Task finished" });
export const dropTask = formAction(commands.dropTask, { message: "Task dropped" });
export const reopenTask = formAction(commands.reopenTask, { message: "Task reopened" });
