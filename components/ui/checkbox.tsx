// One thing that is so or not, with its label beside it and a line of help below.
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; help?: ReactNode };

export function Checkbox({ label, help, className, id, defaultChecked, ...rest }: Props) {
  const generatedId = useId();
  const control = id ?? generatedId;
  return (
    <div className={cn("flex items-start gap-2.5 pointer-coarse:py-1.5", className)}>
      <input
        key={String(defaultChecked)}
        id={control}
        type="checkbox"
        defaultChecked={defaultChecked}
        aria-describedby={help ? `${control}-help` : undefined}
        className="mt-0.5 size-4 shrink-0 rounded-sm accent-accent"
        {...rest}
      />
      <div className="min-w-0">
        <label htmlFor={control} className="block text-ink">
          {label}
        </label>
        {help && (
          <p id={`${control}-help`} className="text-quiet text-xs">
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
