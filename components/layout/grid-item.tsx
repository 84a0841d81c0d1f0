// A part of a Grid, so many of twelve columns wide; on a tablet a third becomes a half.
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const spans = {
  3: "md:col-span-6 lg:col-span-3",
  4: "md:col-span-6 lg:col-span-4",
  5: "md:col-span-12 lg:col-span-5",
  6: "md:col-span-6",
  7: "md:col-span-12 lg:col-span-7",
  8: "md:col-span-12 lg:col-span-8",
  9: "md:col-span-12 lg:col-span-9",
  12: "md:col-span-12",
};

type Props = { span: keyof typeof spans; children: ReactNode; className?: string };

export function GridItem({ span, children, className }: Props) {
  return <div className={cn("min-w-0 [&>*]:h-full", spans[span], className)}>{children}</div>;
}
