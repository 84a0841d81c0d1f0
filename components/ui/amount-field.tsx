"use client";
// Money, as people type it: "1,250.50", "12k"; its unit is the currency.
import type { ComponentProps } from "react";
import { amountLimit } from "@/lib/kernel/limits";
import { NumberField } from "./number-field";

type Props = ComponentProps<typeof NumberField> & {
  /** It may be negative, and not every keyboard for figures has a minus. */
  signed?: boolean;
};

export function AmountField({ signed, ...props }: Props) {
  return <NumberField inputMode={signed ? "text" : "decimal"} maxLength={amountLimit.max} {...props} />;
}
