// Joins class names; of two that set the same thing the later one wins, so that a caller may overrule a primitive.
import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({ extend: { theme: { shadow: ["card", "float"] } } });

export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
