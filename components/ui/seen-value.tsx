"use client";
// What the person saw when the page was drawn: a live page may move on beneath them, what they saw does not, until they are told.
import { useState } from "react";
import { useFormContext } from "./form-context";

type Props = { name: string; value: string };

export function SeenValue({ name, value }: Props) {
  const { state } = useFormContext();
  const [first] = useState(value);
  return <input type="hidden" name={name} value={state.status === "idle" ? first : value} readOnly />;
}
