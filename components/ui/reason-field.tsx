"use client";
// Why something is done, in a sentence that stays on record.
import type { ComponentProps } from "react";
import { reasonLimit } from "@/lib/kernel/limits";
import { TextAreaField } from "./text-area-field";

type Props = Omit<ComponentProps<typeof TextAreaField>, "name">;

export function ReasonField(props: Props) {
  return <TextAreaField name="reason" minLength={reasonLimit.min} maxLength={reasonLimit.max} required {...props} />;
}
