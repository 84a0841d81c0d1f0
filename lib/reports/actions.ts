"use server";
// Form actions on board reports.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const takeProjectReport = formAction(commands.takeProjectReport, {
  message: "Report frozen",
  goTo: ({ number }, { project }) => `/projects/${project}/reports/${number}`,
});
export const takePortfolioReport = formAction(commands.takePortfolioReport, {
  message: "Report frozen",
  goTo: ({ number }) => `/portfolio/reports/${number}`,
});
