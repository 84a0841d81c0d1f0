"use client";
// Copies a text, and says so. Without script it is not there: the text itself can be selected.
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cn } from "./cn";

type Props = ButtonLook & { text: string; label?: string };

export function CopyButton({ text, label = "Copy", variant, size = "sm", className }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className={buttonClass({ variant, size, className: cn("noscript:hidden", className) })}
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        setCopied(true);
        setTimeout(() => setCopied(false), 2000);
      }}
    >
      {copied ? <Check /> : <Copy />}
      <span aria-live="polite">{copied ? "Copied" : label}</span>
    </button>
  );
}
