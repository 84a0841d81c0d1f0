// A page of the workspace: its header, then its sections with even air between them.
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { PageHeader } from "./page-header";

type Props = ComponentProps<typeof PageHeader> & { children: ReactNode };

export function Page({ children, className, ...header }: Props) {
  return (
    <>
      <PageHeader {...header} />
      <div className={cn("grid gap-6 [&>*]:min-w-0", className)}>{children}</div>
    </>
  );
}
