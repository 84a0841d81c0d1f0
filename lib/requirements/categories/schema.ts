// What may be asked of a category: that nothing is required of it, and that something is after all.
import { z } from "zod";
import { requirementCategories } from "@/db/enums";
import { oneOf, reason } from "@/lib/kernel/fields";

export const ExemptCategory = z.strictObject({ category: oneOf(requirementCategories), reason });
export const EndExemption = z.strictObject({ category: oneOf(requirementCategories) });
