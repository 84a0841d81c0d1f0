// Inputs for a category's exemption.
import { z } from "zod";
import { requirementCategories } from "@/db/enums";
import { oneOf, reason } from "@/lib/kernel/fields";

export const ExemptCategory = z.strictObject({ category: oneOf(requirementCategories), reason });
export const EndExemption = z.strictObject({ category: oneOf(requirementCategories) });
