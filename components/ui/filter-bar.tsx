// Filters over a list, as a GET form: works without script, and the address can be shared.
import type { ReactNode } from "react";
import { Button } from "./button";
import { ButtonLink } from "./button-link";
import { cn } from "./cn";

type Props = {
  /** Search field, selects. */
  children: ReactNode;
  /** What the address holds besides and must keep, such as the sort. */
  keep?: Record<string, string | undefined>;
  /** Where nothing is filtered; shown only when something is. */
  clearHref?: string;
  action?: string;
  submit?: string;
  className?: string;
};

export function FilterBar({ children, keep = {}, clearHref, action, submit = "Filter", className }: Props) {
  return (
    <search>
      <form
        method="get"
        action={action}
        data-print="none"
        className={cn("flex flex-wrap items-center gap-2 [&>*]:max-sm:grow", className)}
      >
        {Object.entries(keep).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <Button type="submit">{submit}</Button>
        {clearHref && (
          <ButtonLink variant="quiet" href={clearHref}>
            Clear
          </ButtonLink>
        )}
      </form>
    </search>
  );
}
