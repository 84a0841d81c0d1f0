"use server";
// What a form may do with a project.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const createProject = formAction(commands.createProject, {
  message: "Project started",
  goTo: ({ key }) => `/projects/${key}`,
});
export const editProject = formAction(commands.editProject, { message: "Project saved" });
export const changeStatus = formAction(commands.changeStatus, { message: "Status changed" });
export const archiveProject = formAction(commands.archiveProject, { message: "Project archived" });
export const restoreProject = formAction(commands.restoreProject, { message: "Project restored" });
