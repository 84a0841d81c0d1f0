"use client";
// Keeps an open page true: refreshes it, at most once in half a second, when something that it shows has changed.
import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Signal = { id: number; project: string | null; concernsYou: boolean };

/** `project`: the key whose changes matter here; without it, whatever the reader may see. */
export function LiveRefresh({ project }: { project?: string }) {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, 250);
    };
    const source = new EventSource("/api/live");
    source.onmessage = (message) => {
      const signal = JSON.parse(message.data) as Signal;
      if (!project || signal.concernsYou || signal.project === project) refresh();
    };
    source.onopen = () => {
      if (wasLost) refresh();
      wasLost = false;
    };
    source.onerror = () => {
      wasLost = true;
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [router, project]);
  return null;
}
