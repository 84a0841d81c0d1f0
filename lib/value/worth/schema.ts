// What the queue hands over when the runs of a project are to be priced.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

export const PriceRuns = z.object({ projectId: uuid });
