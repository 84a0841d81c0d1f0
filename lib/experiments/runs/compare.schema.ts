// Which runs stand side by side: as an address says it.
import { z } from "zod";
import { counted, uuid } from "@/lib/kernel/fields";

/** Which page of them. */
export const CurvePage = z.object({ curves: counted().pipe(z.number().int().min(1).max(10_000)).catch(1).default(1) });

/** Ids repeated in the address or between commas; what is no id is left out, and so is one that is there twice. */
export const CompareFilter = z.object({
  runs: z
    .union([z.string(), z.array(z.string())])
    .transform((input) => {
      const ids = [input].flat().flatMap((text) => text.split(","));
      return [...new Set(ids)].filter((id) => uuid.safeParse(id).success).slice(0, 100);
    })
    .catch([])
    .default([]),
});
