// The shape of what is on its way, of the same size, so that nothing moves when it comes.
import { cn } from "./cn";

export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn("block h-4 animate-pulse rounded-md bg-muted motion-reduce:animate-none", className)}
    />
  );
}
