// Input of the commands that take a board report.
import { z } from "zod";
import { line, paragraph } from "@/lib/kernel/fields";
import { reportLimits } from "./limits";

export const TakeReport = z.strictObject({ title: line(reportLimits.title), message: paragraph(reportLimits.message) });
