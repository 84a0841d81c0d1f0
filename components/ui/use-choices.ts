"use client";
// Which of several boxes are ticked: as they were when the form was refused, else as they are stored.
import { lookUp } from "@/lib/format/look-up";
import { useFormContext } from "./form-context";

export function useChoices(name: string, defaults: readonly string[] = []): readonly string[] {
  const { refused, stored } = useFormContext();
  const key = name.replace(/\[\]$/, "");
  if (!refused) return listOf(lookUp(stored, key) ?? defaults);
  return listOf(lookUp(refused.values, key));
}

function listOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
