"use client";
// Which of several boxes are ticked: as they were when the form was refused, else as they are stored.
import { own } from "@/lib/format/own";
import { useFormContext } from "./form-context";

export function useChoices(name: string, defaults: readonly string[] = []): readonly string[] {
  const { refused, stored } = useFormContext();
  const key = name.replace(/\[\]$/, "");
  if (!refused) return listOf(own(stored, key) ?? defaults);
  return listOf(own(refused.values, key));
}

function listOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
