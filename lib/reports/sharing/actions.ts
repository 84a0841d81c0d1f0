"use server";
// What a form may do with the links to a report.
import { formAction } from "@/lib/doors/form";
import * as commands from "./commands";

export const shareProjectReport = formAction(commands.shareProjectReport, { message: "Link made" });
export const sharePortfolioReport = formAction(commands.sharePortfolioReport, { message: "Link made" });
export const revokeProjectShare = formAction(commands.revokeProjectShare, { message: "Link ended" });
export const revokePortfolioShare = formAction(commands.revokePortfolioShare, { message: "Link ended" });
