"use client";
// A moment in the reader's own zone, with the exact time on hover. The server's text stands until the browser knows better.
import { useSyncExternalStore } from "react";
import { dateText, exactText, relativeText } from "./time-text";

type Props = {
  /** ISO text, so that a server page may pass it on. */
  at: string;
  /** "3 hours ago", "12 May 2026", or "12 May 2026, 14:05". */
  look?: "relative" | "date" | "exact";
  /** What the server shows before the browser's own zone is known. */
  timeZone?: string;
  className?: string;
};

const looks = { relative: relativeText, date: dateText, exact: exactText };
const subscribe = (tick: () => void) => {
  const timer = setInterval(tick, 60_000);
  return () => clearInterval(timer);
};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function Time({ at, look = "relative", timeZone = "UTC", className }: Props) {
  const say = looks[look];
  const text = useSyncExternalStore(
    subscribe,
    () => say(at, browserZone(), Date.now()),
    () => say(at, timeZone, Date.now()),
  );
  const zone = useSyncExternalStore(
    () => () => {},
    browserZone,
    () => timeZone,
  );
  return (
    <time dateTime={at} title={exactText(at, zone)} className={className} suppressHydrationWarning>
      {text}
    </time>
  );
}
