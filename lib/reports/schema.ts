// What may be asked of board reports.
import { z } from "zod";
import { line, paragraph } from "@/lib/kernel/fields";
import { reportLimits } from "./limits";

export const TakeReport = z.strictObject({ title: line(reportLimits.title), message: paragraph(reportLimits.message) });
