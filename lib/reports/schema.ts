// What may be asked of board reports.
import { z } from "zod";
import { line, paragraph } from "@/lib/kernel/fields";

export const TakeReport = z.strictObject({ title: line(120), message: paragraph(1_000) });
