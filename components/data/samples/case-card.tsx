// One case as an expert reads it: what is known of it in large letters, and what is said of it.
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Fact } from "@/lib/data/samples/import-file.rules";
import { shareOf } from "./batch-words";

type Props = {
  judged: { number: number; facts: readonly Fact[]; answer: string; confidence: number | null };
  locale: string;
  /** Smaller, where many stand on a page. */
  compact?: boolean;
  /** What experts say of it. */
  children?: ReactNode;
};

export function CaseCard({ judged: { number, facts, answer, confidence }, locale, compact, children }: Props) {
  return (
    <article
      aria-label={`Case ${number}`}
      className="overflow-hidden rounded-xl border border-border bg-surface shadow-card"
    >
      <dl
        className={cn(
          "grid px-4 sm:px-5",
          compact ? "gap-x-6 gap-y-1.5 py-3 text-sm" : "gap-x-8 gap-y-3 py-4 text-base",
        )}
      >
        {facts.map(({ name, value }) => (
          <div key={name} className="grid gap-x-6 sm:grid-cols-[minmax(7rem,11rem)_1fr]">
            <dt className="text-quiet text-sm sm:leading-6">{name}</dt>
            <dd className="min-w-0 whitespace-pre-wrap text-ink leading-6 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      <p
        className={cn(
          "flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-border border-t bg-muted px-4 sm:px-5",
          compact ? "py-2.5" : "py-4",
        )}
      >
        <span className="text-quiet text-sm">It says</span>
        <span className={cn("font-semibold text-ink [overflow-wrap:anywhere]", compact ? "text-base" : "text-xl")}>
          {answer}
        </span>
        {confidence !== null && (
          <span className="text-quiet text-sm tabular-nums">{`${shareOf(confidence, locale)} sure`}</span>
        )}
      </p>
      {children && <div className="border-border border-t px-4 py-3 sm:px-5">{children}</div>}
    </article>
  );
}
