// What the queue hands over when a project's gates are to be judged.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

export const JudgeGates = z.object({ projectId: uuid });
