"use client";
// What a field takes from the form around it: its value, its error, its limit, and in a conflict what is stored by now.
import { type ReactNode, useId } from "react";
import { lookUp } from "@/lib/format/look-up";
import { useFormContext } from "./form-context";

export type FieldProps = {
  /** What it is posted by; with [] behind it, it is one of a list. */
  name: string;
  /** Which one of the list. */
  index?: number;
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong, where the form names no fault of this field; null where another field of this name says it. */
  error?: string | null;
  required?: boolean;
  /** Says "optional" beside the label; most fields are needed, so only the others are marked. */
  optional?: boolean;
  /** Keeps the label for screen readers only, where the page already says it. */
  hideLabel?: boolean;
  className?: string;
  /** What it starts with, where the form has nothing stored by its name. */
  defaultValue?: string | number | null;
};

/** @param say what a stored value is called, where that is not the value itself */
export function useField<P extends FieldProps>(props: P, say: (value: string) => string = (value) => value) {
  const { name, index, label, help, error, required, optional, hideLabel, className, defaultValue, ...rest } = props;
  const form = useFormContext();
  const id = useId();
  const key = name.replace(/\[\]$/, "");
  const textIn = (values: Values | undefined) => textOf(lookUp(values ?? {}, key), index);
  const typed = textIn(form.refused?.values);
  const now = textIn(form.theirs) ?? (form.theirs && lookUp(form.theirs, key) === null ? "" : undefined);
  const [entry, whole] = index === undefined ? [key, key] : [`${key}.${index}`, index === 0 ? key : ""];
  const wrong = error === null ? undefined : (form.error(entry) ?? form.error(whole) ?? error);
  const isStale = now !== undefined && typed !== undefined && now !== typed;
  const described = [wrong && `${id}-error`, isStale && `${id}-stored`, help && `${id}-help`].filter(Boolean).join(" ");
  return {
    /** For the Field around the control. */
    field: { id, label, help, error: wrong, stored: isStale ? say(now) : undefined, optional, hideLabel, className },
    /** For the control itself. */
    control: {
      id,
      name,
      required,
      "aria-describedby": described || undefined,
      "aria-invalid": wrong ? (true as const) : undefined,
      defaultValue: typed ?? textIn(form.stored) ?? textOf(defaultValue),
    },
    limit: lookUp(form.limits, key),
    rest,
  };
}

type Values = Readonly<Record<string, unknown>>;

/** Undefined for nothing, and for what no field shows. */
function textOf(value: unknown, index?: number): string | undefined {
  if (!Array.isArray(value)) return value === null || typeof value === "object" ? undefined : value?.toString();
  if (index !== undefined) return textOf(value[index]);
  return value.some((entry) => typeof entry === "object") ? undefined : value.join(", ");
}
