"use client";
// Sends the form around it, says what that does, and shows that it is under way without changing its width.
import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-class";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"button">, "className" | "type"> & ButtonLook & { icon?: ReactNode };

export function SubmitButton({ variant = "primary", size, iconOnly, className, icon, children, ...rest }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      className={buttonClass({ variant, size, iconOnly, className: cn("relative", className) })}
      {...rest}
    >
      <span className={cn("contents", pending && "[&>*]:invisible")}>
        {icon}
        <span>{children}</span>
      </span>
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle className="animate-spin motion-reduce:animate-none" />
          <span className="sr-only">Working</span>
        </span>
      )}
    </button>
  );
}
