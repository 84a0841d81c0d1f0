// A search box for a GET form: what is looked for stands in the address.
import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Input } from "./input";

type Props = Omit<ComponentProps<"input">, "type"> & { label: string };

export function SearchField({ label, name = "q", className, ...rest }: Props) {
  return (
    <span className={cn("relative block", className)}>
      <Search className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-quiet" />
      <Input type="search" name={name} aria-label={label} placeholder={label} className="pl-8" {...rest} />
    </span>
  );
}
