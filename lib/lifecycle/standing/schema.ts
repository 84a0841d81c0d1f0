// The payload of the job that judges a project's gates.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

export const JudgeGates = z.object({ projectId: uuid });
