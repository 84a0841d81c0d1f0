// Several lines of text; it grows with what is typed where the browser can.
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlClass } from "./control-class";

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(controlClass, "field-sizing-content max-h-96 min-h-18 py-1.5", className)}
      {...rest}
    />
  );
}
