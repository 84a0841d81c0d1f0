"use client";
// A figure or an amount, as people type it: "12.5", "1,200", "12k"; the schema says what is read.
import type { ComponentProps } from "react";
import { TextField } from "./text-field";

type Props = ComponentProps<typeof TextField> & {
  /** Without decimals: a count, a number of days. */
  whole?: boolean;
};

export function NumberField({ whole, ...props }: Props) {
  return <TextField inputMode={whole ? "numeric" : "decimal"} autoComplete="off" {...props} />;
}
