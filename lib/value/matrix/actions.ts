"use server";
// What the pages of the payoff matrix may post.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const setMatrix = formAction(commands.setMatrix, {
  message: "Payoff matrix set",
  goTo: (_value, { project }) => `/projects/${project}/value/matrix`,
});
export const remarkOnMatrix = formAction(commands.remarkOnMatrix, { message: "Remark sent" });
export const answerRemark = formAction(commands.answerRemark, { message: "Remark answered" });
