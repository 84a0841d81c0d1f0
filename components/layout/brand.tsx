// The mark: five voices, one of them leading.
import { cn } from "@/components/ui/cn";

const voices = [
  { x: 2, height: 8 },
  { x: 6.5, height: 14 },
  { x: 11, height: 20 },
  { x: 15.5, height: 11 },
  { x: 20, height: 16 },
];

export function Brand({ className, words = true }: { className?: string; words?: boolean }) {
  return (
    <span className={cn("inline-flex items-center gap-2", className)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 shrink-0">
        {voices.map(({ x, height }) => (
          <rect
            key={x}
            x={x}
            y={(24 - height) / 2}
            width="2.5"
            height={height}
            rx="1.25"
            className={height === 20 ? "fill-accent" : "fill-ink"}
          />
        ))}
      </svg>
      <span className={cn("font-semibold text-base text-ink tracking-[-0.02em]", !words && "sr-only")}>Quintet</span>
    </span>
  );
}
