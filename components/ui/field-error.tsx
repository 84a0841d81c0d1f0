"use client";
// What is wrong with something that is posted, where no field of the usual kinds says it.
import { useFormContext } from "./form-context";

export function FieldError({ name }: { name: string }) {
  const { error } = useFormContext();
  const wrong = error(name);
  if (!wrong) return null;
  return (
    <p role="alert" className="text-unmet-ink text-xs">
      {wrong}
    </p>
  );
}
