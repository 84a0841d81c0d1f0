"use client";
// Where a done thing is said in passing: once in the layout; `sayDone` speaks to it.
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Toaster as Sonner } from "sonner";

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      offset={{ bottom: 20, right: 20 }}
      mobileOffset={{ bottom: 72 }}
      icons={{
        success: <CircleCheck className="size-4 text-met" />,
        error: <CircleAlert className="size-4 text-unmet" />,
        info: <Info className="size-4 text-info" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start font-sans gap-2.5 rounded-lg border border-border bg-raised px-3.5 py-3 text-ink text-sm shadow-float sm:w-88",
          icon: "mt-0.5 shrink-0",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "text-quiet",
          actionButton: "shrink-0 font-medium text-accent hover:underline",
        },
      }}
    />
  );
}
