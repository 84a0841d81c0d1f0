// A part of a Grid, so many of twelve columns wide; on a tablet a third becomes a half.
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const spans = {
  3: "md:col-span-6 lg:col-span-3 print:col-span-6",
  4: "md:col-span-6 lg:col-span-4 print:col-span-4",
  5: "md:col-span-12 lg:col-span-5 print:col-span-12",
  6: "md:col-span-6 print:col-span-6",
  7: "md:col-span-12 lg:col-span-7 print:col-span-12",
  8: "md:col-span-12 lg:col-span-8 print:col-span-12",
  9: "md:col-span-12 lg:col-span-9 print:col-span-12",
  12: "md:col-span-12 print:col-span-12",
};

type Props = { span: keyof typeof spans; children: ReactNode; className?: string };

export function GridItem({ span, children, className }: Props) {
  return <div className={cn("min-w-0 [&>*]:h-full", spans[span], className)}>{children}</div>;
}
