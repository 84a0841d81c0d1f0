// The shape of a card whose content is on its way; give it as many rows as will come.
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";

export function CardSkeleton({ rows = 4, className }: { rows?: number; className?: string }) {
  return (
    <div className={cn("rounded-xl border border-border bg-surface p-5 shadow-card", className)}>
      <Skeleton className="w-36" />
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <Skeleton key={row} className="mt-4 even:w-11/12" />
      ))}
    </div>
  );
}
