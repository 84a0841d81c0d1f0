"use client";
// A moment in the reader's own zone, with the exact time on hover. The server's text stands until the browser says where it is.
import { useSyncExternalStore } from "react";
import { formatDate, formatDateTime, formatRelative } from "@/lib/format/dates";

type Props = {
  at: Date | string;
  /** "3 hours ago", "12 May 2026", or "12 May 2026, 14:05 CEST". */
  look?: "relative" | "date" | "exact";
  locale?: string;
  /** What holds until the browser's own zone is known, and without script. */
  timeZone?: string;
  className?: string;
};

const everyMinute = (tick: () => void) => {
  const timer = setInterval(tick, 60_000);
  return () => clearInterval(timer);
};
const never = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function Time({ at, look = "relative", locale = "en-GB", timeZone = "UTC", className }: Props) {
  const moment = typeof at === "string" ? new Date(at) : at;
  const zone = useSyncExternalStore(never, browserZone, () => timeZone);
  const say = () => {
    if (look === "relative") return formatRelative(moment, { now: new Date(), locale });
    return (look === "date" ? formatDate : formatDateTime)(moment, { locale, timeZone: zone });
  };
  const text = useSyncExternalStore(look === "relative" ? everyMinute : never, say, say);
  return (
    <time
      dateTime={moment.toISOString()}
      title={formatDateTime(moment, { locale, timeZone: zone })}
      className={className}
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
