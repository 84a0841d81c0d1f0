// One line of text, a number or a date. With `unit` the unit stands inside the field, as in "120 €".
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { controlClass } from "./control-class";

const fileClass =
  "py-1 file:mr-3 file:rounded-sm file:border-0 file:bg-muted file:px-2 file:py-1 file:font-medium file:text-ink file:text-xs";

type Props = ComponentProps<"input"> & { unit?: ReactNode };

export function Input({ className, unit, type = "text", ...rest }: Props) {
  const numeric = type === "number" || rest.inputMode === "decimal" || rest.inputMode === "numeric";
  const input = (
    <input
      type={type}
      className={cn(
        controlClass,
        type === "file" ? fileClass : "h-8 pointer-coarse:h-10",
        numeric && "tabular-nums",
        unit === undefined ? className : "pr-14",
      )}
      {...rest}
    />
  );
  if (unit === undefined) return input;
  return (
    <span className={cn("relative block", className)}>
      {input}
      <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-quiet text-xs">
        {unit}
      </span>
    </span>
  );
}
