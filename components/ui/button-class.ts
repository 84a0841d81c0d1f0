// How every button looks, whether it is a <button>, a link or the summary of a disclosure.
import { cn } from "./cn";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; iconOnly?: boolean; className?: string };

const base =
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border border-transparent " +
  "font-medium no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent shadow-card hover:bg-accent-strong active:bg-accent-strong",
  secondary: "border-edge/45 bg-surface text-ink shadow-card hover:border-edge/70 hover:bg-muted active:bg-muted",
  quiet: "text-quiet hover:bg-muted hover:text-ink active:bg-muted",
  danger: "bg-unmet text-on-status shadow-card hover:bg-unmet/88 active:bg-unmet/88",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2 text-xs pointer-coarse:h-9",
  md: "h-8 px-3 text-sm pointer-coarse:h-10",
};

const squares: Record<ButtonSize, string> = {
  sm: "w-7 px-0 pointer-coarse:w-9",
  md: "w-8 px-0 pointer-coarse:w-10",
};

export function buttonClass({ variant = "secondary", size = "md", iconOnly, className }: ButtonLook = {}): string {
  return cn(base, variants[variant], sizes[size], iconOnly && squares[size], className);
}
