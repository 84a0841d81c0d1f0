"use client";
// A moment as the reader writes it, in the workspace's zone like every day on the page, with the exact time on hover.
import { useSyncExternalStore } from "react";
import { formatDate, formatDateTime, formatRelative } from "@/lib/format/dates";
import { usePlace } from "./place";

type Props = {
  at: Date | string;
  /** "3 hours ago", "12 May 2026", or "12 May 2026, 14:05 CEST". */
  look?: "relative" | "date" | "exact";
  className?: string;
};

const everyMinute = (tick: () => void) => {
  const timer = setInterval(tick, 60_000);
  return () => clearInterval(timer);
};
const never = () => () => {};

export function Time({ at, look = "relative", className }: Props) {
  const place = usePlace();
  const moment = typeof at === "string" ? new Date(at) : at;
  const say = () => {
    if (look === "relative") return formatRelative(moment, { now: new Date(), locale: place.locale });
    return (look === "date" ? formatDate : formatDateTime)(moment, place);
  };
  const text = useSyncExternalStore(look === "relative" ? everyMinute : never, say, say);
  return (
    <time
      dateTime={moment.toISOString()}
      title={formatDateTime(moment, place)}
      className={className}
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
