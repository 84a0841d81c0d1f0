// The payload of the job that prices the runs of a project.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

export const PriceRuns = z.object({ projectId: uuid });
