// A link that looks like a button, because it is the next thing to do.

import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { Link } from "./link";

type Props = Omit<ComponentProps<typeof Link>, "className"> & ButtonLook & { icon?: ReactNode };

export function ButtonLink({ variant, size, iconOnly, className, icon, children, ...rest }: Props) {
  return (
    <Link className={buttonClass({ variant, size, iconOnly, className })} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
