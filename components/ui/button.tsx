// A button that does something on this page. What navigates is a ButtonLink; what sends a form is a SubmitButton.
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type Props = Omit<ComponentProps<"button">, "className"> & ButtonLook & { icon?: ReactNode };

export function Button({ variant, size, iconOnly, className, icon, children, type = "button", ...rest }: Props) {
  return (
    <button type={type} className={buttonClass({ variant, size, iconOnly, className })} {...rest}>
      {icon}
      {children}
    </button>
  );
}
