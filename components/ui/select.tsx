// A native select: the phone's own wheel, the keyboard's own search, no script.
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlClass } from "./control-class";

export type Option = { value: string; label: string; disabled?: boolean };

type Props = Omit<ComponentProps<"select">, "children"> & {
  options: readonly Option[];
  /** The first line when nothing is chosen yet: "Choose a role". */
  placeholder?: string;
};

export function Select({ className, options, placeholder, defaultValue, ...rest }: Props) {
  // React resets a form after its action; a select would fall back to its first default without a new key.
  return (
    <span className={cn("relative block", className)}>
      <select
        key={String(defaultValue)}
        defaultValue={defaultValue ?? (placeholder === undefined ? undefined : "")}
        className={cn(controlClass, "h-8 appearance-none truncate pr-8 pointer-coarse:h-10")}
        {...rest}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-quiet" />
    </span>
  );
}
